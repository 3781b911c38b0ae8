namespace SeisFunctions.Erasing;

/// <summary>Settings <c>Retention__…</c>: how long personal data is kept.</summary>
public sealed class RetentionOptions
{
    private const int ShortDays = 30;

    /// <summary>
    /// Days from the closing statement, or from the last date of what is collected afterwards, until mails, files, results, letters and rows are erased; 0 keeps them. Counts
    /// and the closing statement stay.
    /// </summary>
    public int Days { get; set; }

    /// <summary>
    /// Days for which storage lets nobody delete a raw mail; null where nobody has said so. It only serves to warn:
    /// what protects them is a policy of the storage.
    /// </summary>
    public int? MailImmutableDays { get; set; }

    /// <summary>Whether it is so few days that somebody who means it is rarer than somebody who means months.</summary>
    public bool IsShort() => Days is > 0 and < ShortDays;

    /// <summary>Whether raw mail is protected for longer than it is to be kept.</summary>
    public bool IsOutlivedByProtection() => Days > 0 && MailImmutableDays > Days;
}
