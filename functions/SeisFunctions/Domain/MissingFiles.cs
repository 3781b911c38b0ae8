using SeisFunctions.Forms;

namespace SeisFunctions.Domain;

/// <summary>Why a mail without anything that could be a form looks as if its files had been forgotten.</summary>
/// <param name="Named">Names of Word and Excel files that stand in its subject or text.</param>
/// <param name="OnlyImages">Whether pictures are all that it brings: pages that were photographed, or nothing but a logo.</param>
public sealed record MissingFiles(IReadOnlyList<string> Named, bool OnlyImages)
{
    /// <summary>The finding.</summary>
    public Finding Finding => this switch
    {
        { Named.Count: > 0 } => new("mail.fileForgotten", Severity.Warning, $"「{string.Join("」「", Named)}」と書かれていますが、ファイルが添付されていません。様式は電子メールに添付してお送りください。"),
        { OnlyImages: true } => new("mail.imagesOnly", Severity.Warning, "画像だけの電子メールです。画像は様式として読み取れません。WordやExcelの様式を電子メールに添付してお送りください。"),
        _ => new("mail.empty", Severity.Error, "本文も添付ファイルもない電子メールです。"),
    };
}
