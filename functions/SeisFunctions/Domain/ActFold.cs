using SeisFunctions.Domain.Senders;

namespace SeisFunctions.Domain;

/// <summary>
/// What acts make of a submission, an application, the accepted senders of an applicant, and the call. Pure, and the
/// only way: an act that is done now, one that a crash had cut off, and one that is played again go through here. Acts
/// that are folded in already change nothing.
/// </summary>
public static class ActFold
{
    /// <summary>A submission after the acts on it.</summary>
    /// <param name="before">As its row stands.</param>
    /// <param name="acts">The acts on it, oldest first.</param>
    public static Submission Of(Submission before, IReadOnlyList<AuditEntry> acts) =>
        Folded(
            before,
            before.ActsFolded,
            acts,
            (row, act) =>
                act.Act == ActKind.Undo
                    ? TakenBack(row, InForce(acts.Where(one => one.Number <= act.Number)))
                    : After(row, act),
            (after, number) => after with { ActsFolded = number }
        );

    /// <summary>
    /// The acts on a submission that can be taken back and are not, oldest first: the next one to be taken back is the
    /// last.
    /// </summary>
    /// <param name="acts">The acts on it, oldest first.</param>
    public static IReadOnlyList<AuditEntry> InForce(IEnumerable<AuditEntry> acts)
    {
        var inForce = new List<AuditEntry>();
        foreach (var act in acts)
        {
            // A record of an earlier version names no act: that version took all back.
            if (act.Act == ActKind.Undo)
                inForce.RemoveAll(one => act.Arguments.TakesBack is not { } number || one.Number == number);
            else if (
                act.Act
                is ActKind.Assign
                    or ActKind.Reject
                    or ActKind.Settle
                    or ActKind.Accept
                    or ActKind.Choose
                    or ActKind.File
                    or ActKind.Collect
            )
                inForce.Add(act);
        }

        return inForce;
    }

    /// <summary>A submission once an act on it is taken back.</summary>
    /// <param name="before">With the act.</param>
    /// <param name="left">The acts that stay in force, oldest first.</param>
    public static Submission TakenBack(Submission before, IEnumerable<AuditEntry> left) =>
        left.Aggregate(
            before.WithoutFiling().ToBeReadAgain() with
            {
                Ruling = null,
                Admission = null,
                Choice = null,
                Assignment = null,
                FormerApplicants = FormersOf(before),
            },
            After
        );

    /// <summary>What persons have decided and said about an application after the acts on it.</summary>
    /// <param name="before">As its row stands.</param>
    /// <param name="acts">The acts in its list, oldest first. Those on its submissions change nothing here.</param>
    public static ApplicationActs Of(ApplicationActs before, IReadOnlyList<AuditEntry> acts) =>
        Folded(
            before,
            before.Folded,
            acts,
            (row, act) =>
                act.Act == ActKind.Unselect
                    ? Selections(acts.Where(one => one.Number <= act.Number))
                        .TakeLast(1)
                        .Aggregate(row with { Selection = null }, After)
                    : After(row, act),
            (after, number) => after with { Folded = number }
        );

    /// <summary>
    /// The acts by which an application is selected or not that are not taken back, oldest first: the last one holds.
    /// </summary>
    /// <param name="acts">The acts in its list, oldest first.</param>
    public static IReadOnlyList<AuditEntry> Selections(IEnumerable<AuditEntry> acts)
    {
        var inForce = new List<AuditEntry>();
        foreach (var act in acts)
        {
            // As of submissions: a record of an earlier version took all back.
            if (act.Act == ActKind.Unselect)
                inForce.RemoveAll(one => act.Arguments.TakesBack is not { } number || one.Number == number);
            else if (act.Act == ActKind.Erase)
                inForce.Clear();
            else if (act is { Act: ActKind.Select, Arguments.Decision: not null })
                inForce.Add(act);
        }

        return inForce;
    }

    /// <summary>The call after the acts on it.</summary>
    /// <param name="before">As its row stands.</param>
    /// <param name="acts">The acts on it, oldest first.</param>
    public static CallProgress Of(CallProgress before, IReadOnlyList<AuditEntry> acts) =>
        Folded(before, before.ActsFolded, acts, After, (after, number) => after with { ActsFolded = number });

    /// <summary>The senders that are accepted for an applicant after one more act.</summary>
    /// <param name="before">Those accepted before.</param>
    /// <param name="act">The act on a submission.</param>
    /// <param name="address">The sender of that submission, or null if it is not known any more.</param>
    public static IReadOnlyList<SenderAcceptance> Of(
        IReadOnlyList<SenderAcceptance> before,
        AuditEntry act,
        string? address
    )
    {
        if (act.Act != ActKind.AcceptSender || address is null)
            return before;
        if (act.Arguments.Scope == SenderAcceptance.Nobody)
            return [.. before.Where(one => !one.Covers(address))];
        var pattern = SenderAcceptance.PatternOf(act.Arguments.Scope, address);
        return
        [
            .. before.Where(one => one.Pattern != pattern),
            new(pattern, act.Arguments.WithoutProof ?? false, act.By, act.Note ?? "", act.At),
        ];
    }

    /// <summary>
    /// A letter that officers write after the acts on it; null where there is none. To whom it goes, its text tells.
    /// </summary>
    /// <param name="before">As its row stands, or null.</param>
    /// <param name="applicant">Its applicant, as its subject names it.</param>
    /// <param name="id">Its id.</param>
    /// <param name="acts">The acts on it, oldest first.</param>
    public static Letter? Of(Letter? before, string applicant, string id, IReadOnlyList<AuditEntry> acts) =>
        acts.Where(act => act.Number > (before?.ActsFolded ?? 0))
            .Aggregate(before, (letter, act) => After(letter, applicant, id, act));

    /// <summary>
    /// A round after the acts on it; null where there is none. What they make of its letters, each of those tells.
    /// </summary>
    /// <param name="before">As its row stands, or null.</param>
    /// <param name="id">Its id.</param>
    /// <param name="acts">The acts in its list, oldest first. Those on its letters change nothing here.</param>
    public static Round? Of(Round? before, string id, IReadOnlyList<AuditEntry> acts) =>
        acts.Where(act => act.Number > (before?.ActsFolded ?? 0) && act.Subject == AuditEntry.OfRound(id))
            .Aggregate(before, (round, act) => After(round, id, act));

    /// <summary>Who of the officers deals with a submission or an application, or null.</summary>
    /// <param name="subject">The submission or application, as records of acts name it.</param>
    /// <param name="acts">The acts in its list, oldest first.</param>
    public static string? OwnerOf(string subject, IReadOnlyList<AuditEntry> acts) =>
        acts.LastOrDefault(act =>
            (act.Act == ActKind.Own && act.Subject == subject) || act.Act == ActKind.Erase
        )?.Arguments.Owner;

    /// <summary>
    /// Ids of the wordings in which texts of an application are published, by the text that each stands for.
    /// </summary>
    /// <param name="acts">The acts in its list, oldest first.</param>
    public static IReadOnlyDictionary<string, string> WordingsOf(IReadOnlyList<AuditEntry> acts)
    {
        var erased = acts.LastOrDefault(act => act.Act == ActKind.Erase)?.Number ?? 0;
        return acts.Where(act => act.Number > erased && act is { Act: ActKind.Reword, Arguments.Item: not null })
            .GroupBy(act => act.Arguments.Item!)
            .Where(item => item.Last().Arguments.Text is not null)
            .ToDictionary(item => item.Key, item => item.Last().Arguments.Text!);
    }

    private static Submission After(Submission before, AuditEntry act) =>
        act.Act switch
        {
            ActKind.Assign => Ruled(
                before,
                AssignmentIn(act)
            ),
            ActKind.Reject => Ruled(before, new(RulingKind.Rejected, null, act.By, act.Note, act.At)),
            ActKind.Settle => Ruled(before, new(RulingKind.Settled, null, act.By, act.Note, act.At)),
            ActKind.Accept => before.ToBeReadAgain() with { Admission = new(act.By, act.Note ?? "", act.At) },
            ActKind.Choose => before.ToBeReadAgain() with
            {
                Choice = new(act.Arguments.Forms ?? [], act.By, act.Note ?? "", act.At),
            },
            ActKind.Collect when act.Arguments.Collection is { } collection => before.ToBeReadAgain() with
            {
                Assignment = new(collection, act.Arguments.Item, act.By, act.Note ?? "", act.At),
            },
            ActKind.File when act.Arguments.ReceivedAt is { } stated => Filed(before, act, stated),
            ActKind.Confirm => before.ToBeReadAgain() with { Confirmation = new(act.At) },
            ActKind.AcceptSender or ActKind.Retry => before.ToBeReadAgain(),
            ActKind.Own => before with { Owner = act.Arguments.Owner },
            ActKind.Handle => before with { Handled = act.Arguments.State },
            _ => before,
        };

    private static Letter? After(Letter? before, string applicant, string id, AuditEntry act) =>
        (act.Act, before) switch
        {
            (ActKind.Draft, null) => Drafted(
                new()
                {
                    Id = id,
                    Applicant = applicant,
                    Kind = act.Arguments.Kind ?? LetterKind.Answer,
                    SubmissionId = act.Arguments.Submission,
                    Round = act.Arguments.Round,
                    RoundKind = act.Arguments.RoundKind,
                    Matter = act.Arguments.Matter,
                    ReleaseAt = act.Arguments.ReleaseAt?.ToUniversalTime(),
                    State = LetterState.Draft,
                    CreatedAt = act.At,
                },
                act
            ),
            (ActKind.Draft, { State: LetterState.Draft }) => Drafted(before, act),
            (ActKind.Release, { State: LetterState.Draft }) => before with
            {
                State = LetterState.Queued,
                CreatedAt = act.At,
                ActsFolded = act.Number,
            },
            (ActKind.Discard, { State: LetterState.Draft }) => before with
            {
                State = LetterState.Discarded,
                ActsFolded = act.Number,
            },
            (ActKind.Approve, { State: LetterState.Draft, Round: not null }) => before with
            {
                Approval = new(act.By, act.At),
                Reason = null,
                ActsFolded = act.Number,
            },
            (ActKind.Stop, { State: LetterState.Draft, Approval: not null }) => before with
            {
                Approval = null,
                ActsFolded = act.Number,
            },
            _ => before,
        };

    // What is written anew is to be approved anew.
    private static Letter Drafted(Letter before, AuditEntry act) =>
        before with
        {
            Kind = act.Arguments.Kind ?? before.Kind,
            Author = act.By,
            Draft = act.Arguments.Text,
            IsChanged = act.Arguments.Changed == true,
            WrittenAt = act.At,
            AnswerBy = act.Arguments.AnswerBy?.ToUniversalTime(),
            Ground = act.Arguments.Ground,
            Approval = null,
            Reason = null,
            ActsFolded = act.Number,
        };

    private static Round? After(Round? before, string id, AuditEntry act) =>
        (act.Act, before) switch
        {
            (ActKind.Prepare, _) => (
                before
                ?? new()
                {
                    Id = id,
                    Kind = act.Arguments.RoundKind ?? "",
                    Matter = act.Arguments.Matter,
                    PreparedBy = act.By,
                    PreparedAt = act.At,
                }
            ) with
            {
                PreparedBy = act.By,
                ReleaseAt = act.Arguments.ReleaseAt?.ToUniversalTime(),
                Applicants =
                    before is { IsBeingWritten: true }
                        ? Both(before.Applicants, act.Arguments.Applicants)
                        : act.Arguments.Applicants,
                Prepared = act.Number,
                ActsFolded = act.Number,
            },
            (ActKind.Stop, not null) => before with { StoppedAt = act.At, ActsFolded = act.Number },
            (ActKind.Discard, not null) when act.By == AuditEntry.Machine => before with
            {
                PassedAt = act.At,
                ActsFolded = act.Number,
            },
            (ActKind.Approve or ActKind.Discard, not null) => before with { ActsFolded = act.Number },
            _ => before,
        };

    // What a crash has cut off is completed with what was asked for later; null stands for all.
    private static IReadOnlyList<string>? Both(IReadOnlyList<string>? one, IReadOnlyList<string>? other) =>
        one is null || other is null ? null : [.. one.Union(other)];

    private static Submission Filed(Submission before, AuditEntry act, DateTimeOffset stated) =>
        Ruled(before, AssignmentIn(act)) with
        {
            ReceivedAt = stated.ToUniversalTime(),
            Filing = new(
                before.Filing?.ArrivedAt ?? before.ReceivedAt,
                act.Arguments.Where ?? "",
                act.By,
                act.Note ?? "",
                act.At
            ),
        };

    private static Ruling AssignmentIn(AuditEntry act) =>
        new(RulingKind.Assigned, act.Arguments.Applicant, act.By, act.Note, act.At)
        {
            IsAgainstNames = act.Arguments.AgainstNames == true,
        };

    private static Submission Ruled(Submission before, Ruling ruling) =>
        before.ToBeReadAgain() with
        {
            Ruling = ruling,
            FormerApplicants = FormersOf(before),
        };

    private static IReadOnlyList<string> FormersOf(Submission before) =>
        [
            .. before
                .FormerApplicants.Append(before.Ruling?.Applicant)
                .Append(before.Applicant)
                .OfType<string>()
                .Distinct(),
        ];

    private static ApplicationActs After(ApplicationActs before, AuditEntry act) =>
        act.Act switch
        {
            ActKind.Decide or ActKind.Withdraw => before with
            {
                Decision = new(
                    act.Arguments.Status ?? ApplicationStatus.Withdrawn,
                    act.By,
                    act.Note,
                    act.At,
                    act.Arguments.Revision ?? 0
                ),
            },
            ActKind.Undecide => before with { Decision = null },
            ActKind.Select when act.Arguments.Decision is { } decision => before with
            {
                Selection = new(decision, act.Note ?? "", act.By, act.At, act.Arguments.Revision ?? 0)
                {
                    Standing = act.Arguments.Standing ?? "",
                    Candidates = act.Arguments.Candidates ?? [],
                },
            },
            ActKind.Overrule or ActKind.Settle when act.Arguments.Item is { } item => before with
            {
                Words =
                [
                    .. Without(before, item),
                    new(item, act.Arguments.Outcome, act.By, act.Note ?? "", act.At, act.Arguments.Revision ?? 0),
                ],
            },
            ActKind.TakeBack => before with { Words = Without(before, act.Arguments.Item) },
            ActKind.Own when AuditEntry.IsOfApplication(act.Subject) => before with { Owner = act.Arguments.Owner },
            ActKind.Handle when AuditEntry.IsOfApplication(act.Subject) => before with
            {
                Handled = act.Arguments.State,
            },
            ActKind.Erase => ApplicationActs.None,
            _ => before,
        };

    private static IReadOnlyList<PersonsWord> Without(ApplicationActs acts, string? item) =>
        [.. acts.Words.Where(word => word.Subject != item)];

    private static CallProgress After(CallProgress before, AuditEntry act) =>
        act.Act switch
        {
            ActKind.Extend when act.Arguments.Deadline is { } deadline => before with
            {
                Extension = new(deadline.ToUniversalTime(), act.By, act.Note ?? "", act.At),
                ClosingSince = null,
                WaitingFor = [],
            },
            ActKind.CloseAnyway => before with
            {
                Override = new(act.By, act.Note ?? "", act.At, act.Arguments.Disregarded ?? []),
            },
            ActKind.Seal => before with
            {
                SealedAt = act.At,
                ClosingSince = before.ClosingSince ?? act.At,
                WaitingFor = [],
            },
            ActKind.Close => before with
            {
                ClosedAt = act.At,
                StatementHash = act.Arguments.Statement,
                ReceiptsHead = act.Arguments.Receipts,
            },
            _ => before,
        };

    // The number is that of the last act which changed something, so that it does not depend on when somebody looked.
    private static T Folded<T>(
        T before,
        int folded,
        IReadOnlyList<AuditEntry> acts,
        Func<T, AuditEntry, T> after,
        Func<T, int, T> numbered
    )
        where T : class
    {
        foreach (var act in acts.Where(act => act.Number > folded))
        {
            if (after(before, act) is var changed && !ReferenceEquals(changed, before))
                before = numbered(changed, act.Number);
        }

        return before;
    }
}
