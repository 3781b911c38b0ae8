namespace SeisFunctions.Forms.Blank;

/// <summary>What all forms have in common to the eye: fonts of Japanese offices by name, and two greys.</summary>
internal static class FormPaper
{
    public const string Mincho = "ＭＳ 明朝";

    public const string Gothic = "ＭＳ ゴシック";

    /// <summary>Holds ☐ and ☑ in one size; the Japanese fonts lack ☑ in older versions of Windows.</summary>
    public const string Symbols = "Segoe UI Symbol";

    /// <summary>Ground of labels and header rows: light enough to survive a black-and-white copier.</summary>
    public const string LabelGround = "EDEDED";

    /// <summary>Placeholder and example text: grey, with the contrast that small print needs on white.</summary>
    public const string Faint = "6B6B6B";

    public const string FillHere = "ここに記入してください";

    /// <summary>What stands where the day of a letter goes.</summary>
    public const string Day = "令和　　年　　月　　日";
}
