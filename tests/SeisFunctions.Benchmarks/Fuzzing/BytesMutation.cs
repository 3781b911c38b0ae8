using System.Buffers.Binary;

namespace SeisFunctions.Benchmarks.Fuzzing;

/// <summary>Damage that knows nothing of the format: what faulty storage, transfer and gateways do.</summary>
internal static class BytesMutation
{
    private const int MostChanges = 6;
    private const int LongestRange = 4096;
    private static readonly uint[] Numbers =
    [
        0,
        1,
        0x7F,
        0x80,
        0xFF,
        0x7FFF,
        0xFFFF,
        0x7FFFFFFF,
        0x80000000,
        0xFFFFFFFF,
    ];

    public static byte[] Mutate(Random random, byte[] original)
    {
        var bytes = original.ToList();
        for (var changes = random.Next(1, MostChanges); changes > 0 && bytes.Count > 8; changes--)
            Change(random, bytes);
        return [.. bytes];
    }

    /// <summary>
    /// One digit becomes another: well-formed, of the same length, and another number or another cell. The most
    /// treacherous damage there is.
    /// </summary>
    public static byte[] ChangeDigit(Random random, byte[] original)
    {
        var bytes = original.ToArray();
        var digits = Enumerable.Range(0, bytes.Length).Where(index => char.IsAsciiDigit((char)bytes[index])).ToList();
        var at = digits[random.Next(digits.Count)];
        bytes[at] = (byte)('0' + ((bytes[at] - '0' + random.Next(1, 10)) % 10));
        return bytes;
    }

    private static void Change(Random random, List<byte> bytes)
    {
        var at = random.Next(bytes.Count);
        var length = Math.Min(random.Next(1, random.Next(2, LongestRange)), bytes.Count - at);
        switch (random.Next(7))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                break;
            case 4:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 5:
                // The end holds the directory of a zip: lengths, offsets, counts and checksums.
                OverwriteNumber(random, bytes, bytes.Count - random.Next(4, Math.Min(bytes.Count, 1024)));
                break;
            default:
                OverwriteNumber(random, bytes, Math.Min(at, bytes.Count - 4));
                break;
        }
    }

    private static void OverwriteNumber(Random random, List<byte> bytes, int at)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(number, Numbers[random.Next(Numbers.Length)]);
        for (var i = 0; i < random.Next(1, 5); i++)
            bytes[at + i] = number[i];
    }
}
