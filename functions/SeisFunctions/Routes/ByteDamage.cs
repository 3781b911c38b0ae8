using SeisFunctions.Domain.Routes;

namespace SeisFunctions.Routes;

/// <summary>Tells by its bytes how a Word or Excel file was damaged that cannot be opened any more. Pure.</summary>
internal static class ByteDamage
{
    // In compressed data one byte in 256 is a line feed and one of those in 256 follows a carriage return.
    private const int LeastLineFeeds = 8;

    // A converter that knows no character writes one of these for it.
    private const int LeastReplacements = 3;

    /// <summary>How it was damaged.</summary>
    /// <param name="bytes">The file, or its beginning where it is large.</param>
    /// <param name="given">The form that it was meant to be, or null.</param>
    public static RouteNote Of(ReadOnlySpan<byte> bytes, GivenForm? given)
    {
        if (bytes.StartsWith("UEsDB"u8))
            return new(RouteChange.Undecoded);
        if (given is not null && bytes.Length < given.Bytes.Length && given.Bytes.AsSpan().StartsWith(bytes))
            return new(RouteChange.Cut, $"全体の{100L * bytes.Length / given.Bytes.Length}%まで");
        if (bytes.Count("\uFFFD"u8) >= LeastReplacements)
            return new(RouteChange.CharsetDamaged);
        if (!bytes.ContainsAnyInRange<byte>(0x80, 0xFF))
            return new(bytes.Count((byte)'?') * 8 > bytes.Length ? RouteChange.CharsetDamaged : RouteChange.SevenBit);
        var lineFeeds = bytes.Count((byte)'\n');
        if (lineFeeds >= LeastLineFeeds && bytes.Count("\r\n"u8) == lineFeeds)
            return new(RouteChange.NewlinesConverted);
        if (given?.Bytes.AsSpan().CommonPrefixLength(bytes) is { } same and >= GivenForms.LeastInCommon)
            return new(RouteChange.Damaged, $"先頭の{100L * same / given.Bytes.Length}%だけが配布したものと同じ");
        return bytes.LastIndexOf("PK\u0005\u0006"u8) < 0
            ? new(RouteChange.Cut)
            : new(RouteChange.Damaged);
    }
}
