using SeisFunctions.Domain;

namespace SeisFunctions.Acknowledging.Rounds;

/// <summary>The letters to many that there are.</summary>
public sealed class LettersToMany(IEnumerable<ILetterToMany> all, IOptions<ApprovalOptions> options)
{
    /// <summary>Names of all of them.</summary>
    public IReadOnlyList<string> Names { get; } = [.. all.Select(one => one.Name)];

    /// <summary>The one of this name, or null.</summary>
    public ILetterToMany? Find(string? name) => all.FirstOrDefault(one => one.Name == name);

    /// <summary>The one that a round prepares.</summary>
    public ILetterToMany Of(Round round) => all.First(one => one.Name == round.Kind);

    /// <summary>The one whose draft a letter is.</summary>
    public ILetterToMany Of(Letter letter) => all.First(one => one.Name == letter.RoundKind);

    /// <summary>Whether another officer than the writer must approve it, as the desk is set up.</summary>
    public bool NeedsSecondOfficer(ILetterToMany kind) => kind.NeedsSecondOfficer && options.Value.SecondApproval;

    /// <summary>Whether the call has a letter that another officer than the writer must approve.</summary>
    public bool AskForSecondOfficer => all.Any(NeedsSecondOfficer);

    /// <summary>Whether an officer may approve a draft.</summary>
    public bool MayApprove(Letter draft, string by) =>
        !OfficerNames.AreSame(draft.Author, by) || !NeedsSecondOfficer(Of(draft));

    /// <summary>
    /// Why nobody can tell that it is another officer who approves, although signing in would tell; or null.
    /// </summary>
    public Refusal? Unproved(ILetterToMany kind, Act act) =>
        NeedsSecondOfficer(kind) && options.Value.OfficersAreKnown && !act.IsSignedIn
            ? Refusal.Impossible(
                "この通知を承認できるのは、サインインした担当者だけです。",
                "作成した方とは別の担当者が、事務局の画面で承認してください。API では、承認した方を確認できません。"
            )
            : null;

    /// <summary>
    /// What a record of an approval says of who has approved, where that is not another officer who has signed in; or null.
    /// </summary>
    /// <param name="kind">The letter to many.</param>
    /// <param name="act">The approval.</param>
    /// <param name="drafts">What is approved.</param>
    public string? RemarkOn(ILetterToMany kind, Act act, IEnumerable<Letter> drafts) =>
        !kind.NeedsSecondOfficer ? null
        : !NeedsSecondOfficer(kind)
            ? drafts.Any(draft => OfficerNames.AreSame(draft.Author, act.By))
                ? OwnApproval
                : null
        : act.IsSignedIn ? null
        : EnteredName;

    /// <summary>Where the writer has approved a letter that another officer should.</summary>
    internal const string OwnApproval = "作成した方による承認（設定 Desk__SecondApproval が false のため）";

    /// <summary>Where nothing says that the name is that of the person who has approved.</summary>
    internal const string EnteredName = "承認した方の名前は、入力によるもの（サインインでは確認していません）";

    /// <summary>
    /// The letters about one matter that an applicant has, oldest first, without those sent again and those given up.
    /// </summary>
    /// <param name="kind">The letter to many.</param>
    /// <param name="matter">The matter, or null.</param>
    /// <param name="letters">All letters to the applicant.</param>
    public static IReadOnlyList<Letter> About(ILetterToMany kind, string? matter, IEnumerable<Letter> letters) =>
        [
            .. letters.Where(letter =>
                letter.RoundKind == kind.Name
                && letter.Matter == matter
                && letter is { Round: not null, ResendOf: null, State: not LetterState.Discarded }
            ),
        ];
}
