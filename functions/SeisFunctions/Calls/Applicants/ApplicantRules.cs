namespace SeisFunctions.Calls.Applicants;

/// <summary>Who can apply, as <c>call.json</c> says it.</summary>
public sealed record ApplicantRules
{
    /// <summary>
    /// CSV files with the columns code, name, kana and, where there are some, aliases and mail_domains (parted by
    /// blanks or semicolons). The lists of prefectures and municipalities in the folder of reference data may be named too:
    /// they are known by all their spellings.
    /// </summary>
    public IReadOnlyList<string> Lists { get; init; } = [];

    /// <summary>
    /// Whether a body that is on no list can apply too: by its 法人番号, or by its name as written.
    /// </summary>
    public bool Organisations { get; init; }

    /// <summary>Whose a sender's address is.</summary>
    public SenderPolicy Senders { get; init; }
}
