namespace SeisFunctions.Forms.Remarks;

/// <summary>What is given back at most. Over it, the list of findings in the letter is all there is.</summary>
internal static class RemarkLimits
{
    /// <summary>Bytes of a file: ten times the largest of 49 real forms.</summary>
    public const long FileBytes = 5 * 1024 * 1024;

    /// <summary>Bytes of a part that is written anew, once inflated; it is held as text (1.3 MiB).</summary>
    public const long PartBytes = 8 * 1024 * 1024;

    /// <summary>Places with a remark. Who has more to mend fills in the form again.</summary>
    public const int Places = 300;

    /// <summary>Characters of what is said at one place: nobody reads a longer comment.</summary>
    public const int Characters = 3_000;
}
