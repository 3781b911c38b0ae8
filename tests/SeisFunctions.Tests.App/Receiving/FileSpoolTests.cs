using System.Security.Cryptography;
using SeisFunctions.Mail;

namespace SeisFunctions.Tests.Receiving;

public sealed class FileSpoolTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1000)]
    [InlineData(3_000_000)]
    public void What_is_kept_is_read_back_as_often_as_wanted(int bytes)
    {
        var written = RandomNumberGenerator.GetBytes(bytes);
        using var spool = new FileSpool();

        var content = spool.Keep(stream => stream.Write(written), limit: bytes)!;

        Assert.Equal(bytes, content.Length);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(written)), content.Sha256);
        using Stream one = content.Open(),
            two = content.Open();
        Assert.Equal(content.Sha256, Convert.ToHexStringLower(SHA256.HashData(one)));
        Assert.Equal(content.Sha256, Convert.ToHexStringLower(SHA256.HashData(two)));
    }

    [Fact]
    public void What_is_over_the_limit_is_not_kept_and_the_next_one_is() =>
        Assert.Equal(
            (null, 5L),
            Keep(spool =>
                (
                    spool.Keep(stream => stream.Write(new byte[11]), 10)?.Length,
                    spool.Keep(stream => stream.Write(new byte[5]), 10)!.Length
                )
            )
        );

    [Fact]
    public void Files_on_disk_are_read_at_any_place_and_gone_once_the_spool_is_disposed()
    {
        Stream content;
        using (var spool = new FileSpool())
        {
            content = spool
                .Keep(
                    stream => stream.Write([.. Enumerable.Range(0, 3_000_000).Select(i => (byte)(i % 251))]),
                    long.MaxValue
                )!
                .Open();
            content.Seek(-1, SeekOrigin.End);
            Assert.Equal(2_999_999 % 251, content.ReadByte());
            content.Position = 1_000_000;
            Assert.Equal(1_000_000 % 251, content.ReadByte());
            content.Seek(100_000, SeekOrigin.Current);
            Assert.Equal(1_100_001 % 251, content.ReadByte());
            content.Position = 0;
        }

        Assert.Throws<ObjectDisposedException>(() => content.ReadExactly(new byte[100_000]));
    }

    [Fact]
    public void Many_small_files_together_are_not_all_held_in_memory()
    {
        using var spool = new FileSpool();
        var contents = Enumerable
            .Range(0, 5)
            .Select(i => spool.Keep(stream => stream.Write(new byte[600_000 + i]), long.MaxValue)!)
            .ToList();

        Assert.Equal(
            [false, false, false, true, true],
            contents.Select(content =>
            {
                using var stream = content.Open();
                return stream is not MemoryStream;
            })
        );
        Assert.Equal([600_000, 600_001, 600_002, 600_003, 600_004], contents.Select(content => content.Length));
    }

    private static T Keep<T>(Func<FileSpool, T> use)
    {
        using var spool = new FileSpool();
        return use(spool);
    }
}
