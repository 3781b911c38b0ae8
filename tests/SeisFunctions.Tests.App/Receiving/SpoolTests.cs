using System.Security.Cryptography;
using SeisFunctions.Mail;

namespace SeisFunctions.Tests.Receiving;

public sealed class SpoolTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(Spool.MostInMemory, true)]
    [InlineData(Spool.MostInMemory + 1, false)]
    [InlineData(3 * Spool.MostInMemory, false)]
    public async Task A_small_message_never_touches_the_disk_and_a_large_one_is_not_held_in_memory(
        int length,
        bool isInMemory
    )
    {
        var message = new byte[length];
        new Random(1).NextBytes(message);

        await using var spool = await Spool.TakeAsync(
            new MemoryStream(message),
            long.MaxValue,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(isInMemory, spool.Content is MemoryStream);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(message)), spool.Sha256);
        for (var reading = 0; reading < 2; reading++)
        {
            using var read = new MemoryStream();
            await spool.Content.CopyToAsync(read, TestContext.Current.CancellationToken);
            Assert.Equal(message, read.ToArray());
        }
    }
}
