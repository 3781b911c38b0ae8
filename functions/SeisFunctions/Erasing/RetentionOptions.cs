namespace SeisFunctions.Erasing;

/// <summary>Settings <c>Retention__…</c>: how long personal data is kept.</summary>
public sealed class RetentionOptions
{
    /// <summary>Days from the closing statement until mails, files, results, letters and rows are erased; 0 keeps them. Counts and the closing statement stay.</summary>
    public int Days { get; set; }
}
