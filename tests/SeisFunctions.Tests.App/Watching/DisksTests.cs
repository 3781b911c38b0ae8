using SeisFunctions.Watching;

namespace SeisFunctions.Tests.Watching;

public sealed class DisksTests
{
    private static readonly string Here = Path.GetTempPath();

    [Fact]
    public void One_disk_without_room_is_enough_and_one_that_does_not_tell_is_none()
    {
        Assert.False(new Disks(Here).HaveRoomFor(long.MaxValue));
        Assert.False(new Disks(Path.Combine(Here, "nowhere"), Here).HaveRoomFor(long.MaxValue));
        Assert.True(new Disks(Here).HaveRoomFor(0));
        Assert.True(new Disks(Path.Combine(Here, "nowhere")).HaveRoomFor(long.MaxValue));
    }
}
