using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Collecting;

/// <summary>What selected applicants send after the closing. All people and addresses are invented.</summary>
internal static class Memoranda
{
    /// <summary>Some weeks after the adoption.</summary>
    public static DateTimeOffset June { get; } = new(2026, 6, 10, 10, 0, 0, TimeSpan.FromHours(9));

    /// <summary>A file that nobody can read a form from.</summary>
    public static byte[] Pdf { get; } = [.. "%PDF-1.7\n"u8, .. new byte[30_000]];

    /// <summary>別紙-1 of a municipality.</summary>
    public static byte[] Of(string prefecture, string municipality, string agreedOn = "令和8年6月1日")
    {
        var fields = new Dictionary<string, string>
        {
            ["prefecture"] = prefecture,
            ["municipality"] = municipality,
            ["issues"] = "窓口の待ち時間の短縮",
            ["mayor"] = $"{municipality}長　見本 太郎",
        };
        if (agreedOn.Length > 0)
            fields["agreedOn"] = agreedOn;
        return Sample.Forms.Fill("memorandum1", fields);
    }

    /// <summary>A mail that brings it.</summary>
    public static byte[] Mail(string prefecture, params (string Name, byte[] Content)[] files) =>
        Mails.With($"覚書の提出について（{prefecture}）", files);
}
