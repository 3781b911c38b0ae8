namespace SeisFunctions.Forms.Findings;

/// <summary>What is said of who sent something: <c>sender.*</c>.</summary>
internal static class SenderFinding
{
    private const string OfUnauthenticated = "sender.unauthenticated", OfUnknown = "sender.unknown";

    public static Finding Unauthenticated(string spf, string dkim, string dmarc) => new(
        OfUnauthenticated, Severity.Warning, $"送信元の認証に失敗した電子メールです（SPF：{spf}、DKIM：{dkim}、DMARC：{dmarc}）。");

    /// <summary>The server found that nobody vouches for the address.</summary>
    public static bool IsUnauthenticated(Finding finding) => finding.Code == OfUnauthenticated;
}
