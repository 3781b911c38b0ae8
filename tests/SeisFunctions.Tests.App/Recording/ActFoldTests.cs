using SeisFunctions.Domain;
using SeisFunctions.Domain.Senders;

namespace SeisFunctions.Tests.Recording;

public sealed class ActFoldTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 20, 3, 0, 0, TimeSpan.Zero);

    private static readonly Submission Read = new()
    {
        Id = "1",
        ReceiptNumber = "1",
        ReceivedAt = Noon,
        StoredAt = Noon,
        Source = SubmissionSource.Http,
        RawSha256 = "",
        RawSize = 0,
        OnTime = true,
        State = SubmissionState.Read,
        Applicant = "13",
    };

    [Fact]
    public void Acts_are_folded_once_in_the_order_of_their_numbers_and_with_their_own_times_and_names()
    {
        AuditEntry[] acts =
        [
            Entry(1, ActKind.Assign, new() { Applicant = "27" }),
            Entry(2, ActKind.Accept, ActArguments.None),
        ];

        var after = ActFold.Of(Read, acts);

        Assert.Equal(new Ruling(RulingKind.Assigned, "27", "事務局 花子", "1番目", Noon.AddHours(1)), after.Ruling);
        Assert.Equal(new Admission("事務局 花子", "2番目", Noon.AddHours(2)), after.Admission);
        Assert.Equal((2, true), (after.ActsFolded, after.WaitsForRereading));
        Assert.Equal(["13"], after.FormerApplicants);
        Assert.Same(after, ActFold.Of(after, acts));
    }

    [Fact]
    public void A_selection_bears_who_when_why_and_on_which_revision_and_is_gone_once_taken_back_or_erased()
    {
        AuditEntry[] acts =
        [
            Entry(
                1,
                ActKind.Select,
                new()
                {
                    Decision = SelectionDecision.OnHold,
                    Revision = 1,
                    Standing = "NeedsReview 4:NeedsReview",
                }
            ),
            Entry(2, ActKind.Select, new() { Decision = SelectionDecision.Selected, Revision = 2 }),
            Entry(3, ActKind.Unselect, ActArguments.None),
            Entry(4, ActKind.Select, new() { Decision = SelectionDecision.NotSelected, Revision = 2 }),
            Entry(5, ActKind.Erase, ActArguments.None),
        ];

        Selection? After(int number) => ActFold.Of(ApplicationActs.None, acts[..number]).Selection;

        Assert.Equal(
            new(SelectionDecision.OnHold, "1番目", "事務局 花子", Noon.AddHours(1), 1)
            {
                Standing = "NeedsReview 4:NeedsReview",
            },
            After(1)
        );
        Assert.Equal(
            (SelectionDecision.Selected, 2, true, false),
            (After(2)!.Decision, After(2)!.Revision, After(2)!.StandsFor(2), After(2)!.StandsFor(3))
        );
        Assert.Null(After(3));
        Assert.Equal(SelectionDecision.NotSelected, After(4)!.Decision);
        Assert.Null(After(5));
    }

    [Fact]
    public void Taking_a_selection_back_leaves_the_one_before_it_with_its_own_reason_and_revision()
    {
        AuditEntry[] acts =
        [
            Entry(1, ActKind.Select, new() { Decision = SelectionDecision.OnHold, Revision = 1 }),
            Entry(2, ActKind.Select, new() { Decision = SelectionDecision.Selected, Revision = 2 }),
            Entry(3, ActKind.Select, new() { Decision = SelectionDecision.NotSelected, Revision = 2 }),
            Entry(4, ActKind.Unselect, new() { TakesBack = 3 }),
            Entry(5, ActKind.Unselect, new() { TakesBack = 2 }),
            Entry(6, ActKind.Unselect, new() { TakesBack = 1 }),
        ];

        var atOnce = acts.Select((_, index) => ActFold.Of(ApplicationActs.None, acts[..(index + 1)]).Selection)
            .ToList();
        var folded = ApplicationActs.None;
        var oneByOne = acts.Select((_, index) => (folded = ActFold.Of(folded, acts[..(index + 1)])).Selection).ToList();

        Assert.Equal(["1番目", "2番目", "3番目", "2番目", "1番目", null], atOnce.Select(one => one?.Reason));
        Assert.Equal((SelectionDecision.Selected, 2), (atOnce[3]!.Decision, atOnce[3]!.Revision));
        Assert.Equal(atOnce, oneByOne);
    }

    [Fact]
    public void Each_taking_back_takes_back_one_act_the_last_that_is_still_in_force_whether_folded_at_once_or_one_by_one()
    {
        AuditEntry[] acts =
        [
            Entry(1, ActKind.Assign, new() { Applicant = "27" }),
            Entry(2, ActKind.Accept, ActArguments.None),
            Entry(3, ActKind.Choose, new() { Forms = ["form1"] }),
            Entry(4, ActKind.Choose, new() { Forms = [] }),
            Entry(5, ActKind.Reject, ActArguments.None),
            Entry(6, ActKind.Undo, new() { TakesBack = 5 }),
            Entry(7, ActKind.Retry, ActArguments.None),
            Entry(8, ActKind.Undo, new() { TakesBack = 4 }),
            Entry(9, ActKind.Undo, new() { TakesBack = 3 }),
            Entry(10, ActKind.Undo, new() { TakesBack = 2 }),
            Entry(11, ActKind.Undo, new() { TakesBack = 1 }),
        ];
        string[] states =
        [
            "27 – –",
            "27 accepted –",
            "27 accepted form1",
            "27 accepted none",
            "rejected accepted none",
            "27 accepted none",
            "27 accepted none",
            "27 accepted form1",
            "27 accepted –",
            "27 – –",
            "– – –",
        ];

        var row = Read;
        foreach (var act in acts)
        {
            var soFar = acts[..act.Number];
            row = ActFold.Of(row, soFar);
            var atOnce = ActFold.Of(Read, soFar);

            Assert.Equal($"{act.Number}: {states[act.Number - 1]}", $"{act.Number}: {StateOf(row)}");
            Assert.Equal((StateOf(row), row.ActsFolded), (StateOf(atOnce), atOnce.ActsFolded));
        }

        Assert.Equal(["13", "27"], row.FormerApplicants);
        Assert.Equal((11, true), (row.ActsFolded, row.WaitsForRereading));
        Assert.Equal(Noon.AddHours(1), ActFold.Of(Read, acts[..10]).Ruling!.At);
        Assert.Empty(ActFold.InForce(acts));
    }

    [Fact]
    public void A_statement_that_is_taken_back_gives_way_to_the_one_before_and_then_to_the_arrival()
    {
        AuditEntry[] acts =
        [
            Entry(
                1,
                ActKind.File,
                new()
                {
                    Applicant = "13",
                    ReceivedAt = Noon.AddDays(-1),
                    Where = "窓口",
                }
            ),
            Entry(
                2,
                ActKind.File,
                new()
                {
                    Applicant = "27",
                    ReceivedAt = Noon.AddDays(-2),
                    Where = "郵送",
                }
            ),
            Entry(3, ActKind.Undo, new() { TakesBack = 2 }),
            Entry(4, ActKind.Undo, new() { TakesBack = 1 }),
        ];

        var first = ActFold.Of(Read, acts[..3]);
        Assert.Equal(
            ("13", "窓口", Noon.AddDays(-1), Noon),
            (first.Ruling!.Applicant, first.Filing!.Where, first.ReceivedAt, first.Filing.ArrivedAt)
        );
        var none = ActFold.Of(Read, acts);
        Assert.Equal((null, null, Noon), (none.Ruling, none.Filing, none.ReceivedAt));
    }

    [Fact]
    public void What_was_said_about_a_requirement_gives_way_to_the_next_word_about_it_and_acts_on_submissions_change_no_application()
    {
        AuditEntry[] acts =
        [
            Entry(
                1,
                ActKind.Overrule,
                new()
                {
                    Item = "requirement-5",
                    Outcome = RequirementOutcome.Satisfied,
                    Revision = 1,
                }
            ),
            Entry(2, ActKind.Assign, new() { Applicant = "13" }),
            Entry(
                3,
                ActKind.Overrule,
                new()
                {
                    Item = "requirement-5",
                    Outcome = RequirementOutcome.NotSatisfied,
                    Revision = 1,
                }
            ),
            Entry(4, ActKind.Settle, new() { Item = "finding-a", Revision = 1 }),
            Entry(5, ActKind.Decide, new() { Status = ApplicationStatus.Eligible, Revision = 1 }),
        ];

        var after = ActFold.Of(ApplicationActs.None, acts);

        Assert.Equal(
            [("requirement-5", RequirementOutcome.NotSatisfied), ("finding-a", null)],
            after.Words.Select(word => (word.Subject, word.Outcome))
        );
        Assert.Equal((ApplicationStatus.Eligible, 5), (after.Decision!.Status, after.Folded));
        Assert.Null(ActFold.Of(after, [.. acts, Entry(6, ActKind.Undecide, ActArguments.None)]).Decision);
        Assert.Single(ActFold.Of(after, [.. acts, Entry(6, ActKind.TakeBack, new() { Item = "finding-a" })]).Words);
    }

    [Fact]
    public void A_sender_that_is_accepted_twice_is_accepted_as_said_last_and_taking_back_takes_address_and_domain_back()
    {
        var once = ActFold.Of(
            [],
            Entry(1, ActKind.AcceptSender, new() { Scope = "address", WithoutProof = true }),
            "a@ict.pref.example.lg.jp"
        );
        var twice = ActFold.Of(
            once,
            Entry(2, ActKind.AcceptSender, new() { Scope = "address", WithoutProof = false }),
            "a@ict.pref.example.lg.jp"
        );
        var domain = ActFold.Of(
            twice,
            Entry(3, ActKind.AcceptSender, new() { Scope = "domain", WithoutProof = false }),
            "a@ict.pref.example.lg.jp"
        );

        Assert.Equal(
            [("a@ict.pref.example.lg.jp", false), ("@pref.example.lg.jp", false)],
            domain.Select(one => (one.Pattern, one.WithoutProof))
        );
        Assert.Empty(
            ActFold.Of(
                domain,
                Entry(4, ActKind.AcceptSender, new() { Scope = SenderAcceptance.Nobody }),
                "a@ict.pref.example.lg.jp"
            )
        );
        Assert.Equal(
            domain,
            ActFold.Of(domain, Entry(5, ActKind.AcceptSender, new() { Scope = "address" }), address: null)
        );
    }

    [Fact]
    public void A_submission_is_handed_over_without_being_read_again_and_stays_with_its_owner_when_an_act_is_taken_back()
    {
        AuditEntry[] acts =
        [
            Entry(1, ActKind.Own, new() { Owner = "次郎" }),
            Entry(2, ActKind.Note, new() { Text = "1" }),
            Entry(3, ActKind.Accept, ActArguments.None),
            Entry(4, ActKind.Undo, new() { TakesBack = 3 }),
        ];

        var owned = ActFold.Of(Read, acts[..2]);

        Assert.Equal(("次郎", false, 1), (owned.Owner, owned.WaitsToBeRead, owned.ActsFolded));
        Assert.Equal("次郎", ActFold.Of(owned, acts).Owner);
        Assert.Null(ActFold.Of(owned, [.. acts, Entry(5, ActKind.Own, ActArguments.None)]).Owner);
        Assert.Empty(ActFold.InForce(acts));
    }

    [Fact]
    public void Who_deals_with_an_application_is_what_was_said_of_itself_and_not_of_its_submissions()
    {
        AuditEntry[] acts =
        [
            Entry(1, ActKind.Own, new() { Owner = "花子" }) with { Subject = "application-13" },
            Entry(2, ActKind.Own, new() { Owner = "次郎" }) with { Subject = "submission-1" },
        ];
        AuditEntry[] erased = [.. acts, Entry(3, ActKind.Erase, ActArguments.None) with { Subject = "application-13" }];

        Assert.Equal("花子", ActFold.Of(ApplicationActs.None, acts).Owner);
        Assert.Equal("花子", ActFold.OwnerOf("application-13", acts));
        Assert.Null(ActFold.Of(ApplicationActs.None, erased).Owner);
        Assert.Null(ActFold.OwnerOf("application-13", erased));
    }

    [Fact]
    public void What_has_been_dealt_with_is_no_task_as_long_as_it_stays_as_it_was()
    {
        AuditEntry[] acts = [Entry(1, ActKind.Handle, new() { State = nameof(SubmissionState.Late) })];
        var late = Read with { State = SubmissionState.Late };

        var handled = ActFold.Of(late, acts);

        Assert.True(late.IsTask);
        Assert.Equal((false, false), (handled.IsTask, handled.WaitsToBeRead));
        Assert.True((handled with { State = SubmissionState.NeedsReview }).IsTask);
        Assert.False(Read.IsTask);
        Assert.Equal(
            "Deficient.1",
            ActFold
                .Of(
                    ApplicationActs.None,
                    [
                        Entry(1, ActKind.Handle, new() { State = "Deficient.1" }) with { Subject = "application-13" },
                        Entry(2, ActKind.Handle, new() { State = "Late" }) with { Subject = "submission-1" },
                    ]
                )
                .Handled
        );
    }

    [Theory]
    [InlineData(LetterState.Failed, null, true)]
    [InlineData(LetterState.Bounced, null, true)]
    [InlineData(LetterState.Suppressed, null, true)]
    [InlineData(LetterState.Suppressed, LetterState.Suppressed, false)]
    [InlineData(LetterState.Bounced, LetterState.Suppressed, true)]
    [InlineData(LetterState.Sent, null, false)]
    [InlineData(LetterState.Queued, null, false)]
    public void A_letter_that_did_not_arrive_is_a_task_until_somebody_has_dealt_with_just_that(
        LetterState state,
        LetterState? handled,
        bool isTask
    ) =>
        Assert.Equal(
            isTask,
            new Letter
            {
                Id = "1",
                Applicant = "13",
                Kind = LetterKind.Receipt,
                State = state,
                CreatedAt = Noon,
                Handled = handled,
            }.IsTask
        );

    private static string StateOf(Submission row)
    {
        var ruled = row.Ruling is { Kind: RulingKind.Rejected } ? "rejected" : row.Ruling?.Applicant ?? "–";
        var chosen =
            row.Choice is null ? "–"
            : row.Choice.Forms.Count == 0 ? "none"
            : string.Join(',', row.Choice.Forms);
        return $"{ruled} {(row.Admission is null ? "–" : "accepted")} {chosen}";
    }

    private static AuditEntry Entry(int number, ActKind kind, ActArguments arguments) =>
        new(Noon.AddHours(number), "事務局 花子", kind, "subject", $"{number}番目", null)
        {
            Arguments = arguments,
            Number = number,
        };
}
