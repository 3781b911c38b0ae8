using CsCheck;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Forms;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Recording;

public sealed class FoldTests
{
    private static readonly string[] Required = ["form1", "form2"];

    [Fact]
    public void No_order_and_no_repetition_of_submissions_changes_the_application()
    {
        var submissions = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 3], Gen.Int[0, 2])
            .Array[1, 8]
            .Select(drawn =>
                drawn
                    .Select(
                        (one, i) =>
                            new Contribution(
                                $"{i:x32}",
                                Sample.Midway.AddMinutes(one.Item1),
                                Forms(one.Item2, one.Item3)
                            )
                    )
                    .ToArray()
            );

        Gen.Select(submissions, Gen.Int[0, int.MaxValue])
            .Sample(
                (ordered, seed) =>
                {
                    var random = new Random(seed);
                    Contribution[] mixed = [.. ordered, .. ordered.Where(_ => random.Next(2) == 0)];
                    random.Shuffle(mixed);
                    Assert.Equal(Describe(ordered), Describe(mixed));
                }
            );
    }

    [Fact]
    public void The_newest_version_of_each_form_wins()
    {
        Contribution[] all = [Of("a", 0, "form1", "form2"), Of("b", 2, "form1"), Of("c", 1, "form1")];

        var application = Fold.Of(Sample.Forms.Applicant("東京都"), all, Readings(all), Required);

        Assert.Equal("b", application.Forms["form1"].SubmissionId);
        Assert.Equal("a", application.Forms["form2"].SubmissionId);
        Assert.Equal(["a", "c", "b"], application.Submissions);
        Assert.Equal(Sample.Midway.AddMinutes(2), application.ReceivedAt);
    }

    [Theory]
    [InlineData("filled Current , blank Held Blank", "form1:f", "form1:b:blank")]
    [InlineData("filled Superseded , blank Current ", "form1:f:blank", "form1:b:blank")]
    [InlineData("filled Superseded , blank Current ", "form1:f:blank", "form1:b")]
    public void A_form_in_which_nothing_is_filled_in_never_takes_the_place_of_one_that_is_filled_in(
        string parts,
        string stands,
        string comes
    )
    {
        Contribution[] all = [Of("filled", 0, stands, "form2"), Of("blank", 1, comes)];

        var application = Fold.Of(Sample.Forms.Applicant("東京都"), all, Readings(all), Required);

        var own = application.Parts.Where(part => part.FormId == "form1").ToList();
        Assert.Equal(parts, string.Join(", ", own.Select(part => $"{part.SubmissionId} {part.State} {part.Hold}")));
        Assert.Equal(
            own[1].State == FormPartState.Current ? null : HoldReason.Blank,
            Fold.HoldOf(application, "blank")
        );
        // What else its mail says is said of the application.
        Assert.Equal(["filled", "blank"], application.Submissions);
    }

    [Fact]
    public void What_was_wrong_with_a_form_is_not_mended_by_a_blank_one()
    {
        Contribution[] all =
        [
            Of("complete", 0, "form1", "form2"),
            Of("password", 1),
            Of("blank", 2, "form1:b:blank", "form2:c:blank"),
        ];

        Assert.Equal(
            ["complete", "password", "blank"],
            Fold.Needed(all, Required).Select(one => one.SubmissionId)
        );
    }

    [Theory]
    [InlineData(true, FormPartState.Current)]
    [InlineData(false, FormPartState.SetAside)]
    public void An_officer_chooses_between_a_blank_form_and_the_one_that_stands(bool isChosen, FormPartState state)
    {
        Contribution[] all =
        [
            Of("filled", 0, "form1", "form2"),
            Of("blank", 1, "form1:b:blank") with { Chosen = isChosen ? ["form1"] : [] },
        ];

        var application = Fold.Of(Sample.Forms.Applicant("東京都"), all, Readings(all), Required);

        Assert.Equal(state, application.Parts.Single(part => part.SubmissionId == "blank").State);
        Assert.Null(Fold.HoldOf(application, "blank"));
    }

    [Theory]
    [InlineData("form1:new", "blank Superseded new", null, "new")]
    [InlineData("form1:f", "blank Superseded new", null, "filled")]
    [InlineData("form1:c:blank", "blank Held filled", HoldReason.Blank, "filled")]
    [InlineData("form2:new", "blank Held filled", HoldReason.Blank, "filled")]
    public void A_blank_form_that_waits_is_answered_by_the_same_form_that_comes_filled_in_after_it(
        string comes,
        string part,
        HoldReason? hold,
        string stands
    )
    {
        Contribution[] all =
        [
            Of("filled", 0, "form1:f", "form2"),
            Of("blank", 1, "form1:b:blank"),
            Of("new", 2, comes),
        ];

        Assert.All(
            new[] { all, [.. all.Reverse()] },
            mixed =>
            {
                var application = Fold.Of(Sample.Forms.Applicant("東京都"), mixed, Readings(all), Required);

                var own = application.Parts.Single(one => one.SubmissionId == "blank");
                Assert.Equal(part, $"blank {own.State} {own.Other}");
                Assert.Equal(hold, Fold.HoldOf(application, "blank"));
                Assert.Equal(stands, application.Forms["form1"].SubmissionId);
                Assert.Equal(["filled", "blank", "new"], application.Submissions);
                // The new one has replaced what stood, and not what waited.
                Assert.DoesNotContain(
                    application.Parts,
                    one => one is { SubmissionId: "blank", IsReplaced: true }
                );
            }
        );
    }

    [Fact]
    public void A_blank_form_goes_on_waiting_where_one_came_filled_in_before_it_or_for_another_form()
    {
        Contribution[] before = [Of("filled", 0, "form1"), Of("new", 1, "form1"), Of("blank", 2, "form1:b:blank")];
        Contribution[] half =
        [
            Of("filled", 0, "form1", "form2"),
            Of("blank", 1, "form1:b:blank", "form2:c:blank"),
            Of("new", 2, "form1"),
        ];

        Assert.All(new[] { before, half }, all =>
            Assert.Equal(
                HoldReason.Blank,
                Fold.HoldOf(Fold.Of(Sample.Forms.Applicant("東京都"), all, Readings(all), Required), "blank")
            )
        );
    }

    [Fact]
    public void What_was_wrong_is_not_mended_by_a_blank_form_that_waits_no_more()
    {
        Contribution[] all =
        [
            Of("complete", 0, "form1", "form2"),
            Of("password", 1),
            Of("blank", 2, "form1:b:blank", "form2:c:blank"),
            Of("new", 3, "form1"),
        ];

        Assert.Contains("password", Fold.Needed(all, Required).Select(one => one.SubmissionId));
    }

    [Fact]
    public void An_officer_brings_a_file_back_that_was_replaced()
    {
        Contribution[] all =
        [
            Of("v1", 0, "form1:x", "form2:y"),
            Of("v2", 1, "form1:z"),
            Of("v1 again", 2, "form1:x") with { Chosen = ["form1"] },
        ];

        Assert.Equal("v1 again", Folded(all).Forms["form1"].SubmissionId);
    }

    [Theory]
    [InlineData("松江市 海士町", "松江市", "海士町")]
    [InlineData("松江市 海士町", "吉賀町", "松江市、海士町")]
    [InlineData("松江市 海士町", "海士町 松江市", null)]
    [InlineData("松江市 海士町", "松江市 海士町 吉賀町", null)]
    [InlineData("松江市 海士町", null, null)]
    [InlineData(null, "松江市", null)]
    public void A_form_that_lacks_entries_of_the_one_that_stands_waits_and_both_are_named(
        string? stands,
        string? comes,
        string? gone
    )
    {
        Contribution[] all = [Stating("whole", 0, stands), Stating("later", 1, comes)];

        var application = Folded(all);

        Assert.Equal(gone is null ? "later" : "whole", application.Forms["form2"].SubmissionId);
        Assert.Equal(gone is null ? null : HoldReason.Partial, Fold.HoldOf(application, "later"));
        Assert.Equal(["whole", "later"], application.Submissions);
        var said = application.SubmissionFindings.Where(finding => finding.Code == "form.partial").ToList();
        if (gone is null)
            Assert.Empty(said);
        else
            Assert.Contains(
                $"（form2（受付番号 {SubmissionId.ReceiptNumber("later")}）：{gone}）",
                Assert.Single(said).Message,
                StringComparison.Ordinal
            );
    }

    [Fact]
    public void Of_many_entries_the_first_are_named()
    {
        var towns = Enumerable.Range(1, 12).Select(number => $"町{number}").ToList();

        Assert.EndsWith("町9、町10 ほか2件", Holds.Entries(towns), StringComparison.Ordinal);
        Assert.EndsWith("町9、町10", Holds.Entries(towns[..10]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("松江市 海士町 吉賀町", null)]
    [InlineData("松江市 海士町", null)]
    [InlineData("松江市 吉賀町 海士町", null)]
    public void What_lacked_something_is_settled_once_the_form_has_come_with_all_of_it(string whole, HoldReason? hold)
    {
        Contribution[] all =
        [
            Stating("whole", 0, "松江市 海士町"),
            Stating("partial", 1, "松江市"),
            Stating("whole again", 2, whole),
        ];

        var application = Folded(all);

        Assert.Equal("whole again", application.Forms["form2"].SubmissionId);
        Assert.Equal(hold, Fold.HoldOf(application, "partial"));
        Assert.DoesNotContain(application.SubmissionFindings, finding => finding.Code == "form.partial");
        // It was never in force: nothing was replaced but the first.
        Assert.Equal(["whole"], application.Parts.Where(part => part.IsReplaced).Select(part => part.SubmissionId));
    }

    [Fact]
    public void What_lacked_something_and_said_something_else_goes_on_waiting()
    {
        Contribution[] all =
        [
            Stating("whole", 0, "松江市 海士町"),
            Stating("added", 1, "吉賀町"),
            Stating("corrected", 2, "松江市 海士町"),
        ];

        var application = Folded(all);

        Assert.Equal("corrected", application.Forms["form2"].SubmissionId);
        Assert.Equal(HoldReason.Partial, Fold.HoldOf(application, "added"));
        Assert.Single(application.SubmissionFindings, finding => finding.Code == "form.partial");
    }

    [Fact]
    public void What_was_taken_out_once_with_an_officers_word_is_not_asked_about_again()
    {
        ContributionSender own = new("a@pref.example.lg.jp", SenderStanding.Own, false, false, []);
        Contribution[] all =
        [
            Stating("whole", 0, "松江市 海士町") with { Sender = own },
            Stating("less", 1, "松江市") with { Sender = own, Chosen = ["form2"] },
            Stating("corrected", 2, "松江市") with { Sender = own },
        ];

        Assert.Equal("corrected", Folded(all).Forms["form2"].SubmissionId);
    }

    [Fact]
    public void What_nobody_has_proved_gives_way_to_an_own_and_proved_form_with_less()
    {
        ContributionSender unproved = new("a@pref.example.lg.jp", SenderStanding.Unproved, false, false, []);
        Contribution[] all =
        [
            Stating("unproved", 0, "松江市 海士町") with { Sender = unproved },
            Stating("own", 1, "松江市") with { Sender = unproved with { Standing = SenderStanding.Own } },
        ];

        Assert.Equal("own", Folded(all).Forms["form2"].SubmissionId);
    }

    [Fact]
    public void A_contributed_form_is_kept_with_whether_it_is_blank() =>
        Assert.All(
            (string[])["form1:x", "form1:x:blank"],
            text => Assert.Equal(text, ContributedForm.Parse(text).ToString())
        );

    [Fact]
    public void What_was_wrong_with_a_mail_is_settled_once_every_form_has_come_again_after_it()
    {
        Contribution[] settled = [Of("password", 0), Of("complete", 1, "form1", "form2")];
        Contribution[] open = [Of("complete", 0, "form1", "form2"), Of("password", 1)];

        Assert.Equal(["complete"], Fold.Needed(settled, Required).Select(one => one.SubmissionId));
        Assert.Equal(["complete", "password"], Fold.Needed(open, Required).Select(one => one.SubmissionId));
    }

    [Fact]
    public void What_was_wrong_with_how_a_form_came_is_settled_once_that_form_alone_has_come_again()
    {
        Contribution[] all = [Of("twice", 0, "form1", "form2"), Of("again", 1, "form1")];
        var readings = Readings(all).ToDictionary();
        var name = readings["again"].Forms[0].Reading.FormName;
        readings["twice"] = readings["twice"] with
        {
            Findings = [new("form.duplicate", Severity.Warning, "二つ", name)],
        };

        Assert.Contains(
            "二つ",
            Fold.Of(Sample.Forms.Applicant("東京都"), all[..1], readings, Required)
                .SubmissionFindings.Select(finding => finding.Message)
        );
        Assert.DoesNotContain(
            "二つ",
            Fold.Of(Sample.Forms.Applicant("東京都"), all, readings, Required)
                .SubmissionFindings.Select(finding => finding.Message)
        );
    }

    [Theory]
    [InlineData("a file whose form has come again", "様式1.docx", "様式1.docx", "form1", false)]
    [InlineData("one whose form stands", "様式2.xlsx", "様式1.docx", "form1", true)]
    [InlineData("one without a form, named like the later one", "申請書.doc", "申請書.docx", "form1", false)]
    [InlineData("one in an archive, named like it", "提出.zip/申請書.doc", "申請書.docx", "form1", false)]
    [InlineData("one named otherwise", "見積書.doc", "申請書.docx", "form1", true)]
    public void What_is_said_of_a_file_is_said_as_long_as_its_form_has_not_come_again(
        string what,
        string file,
        string again,
        string form,
        bool isSaid
    )
    {
        Contribution[] all = [Of("first", 0, "form1", "form2"), Of("second", 1, form)];
        var readings = Readings(all).ToDictionary();
        var first = readings["first"];
        readings["first"] = first with
        {
            Forms = [first.Forms[0] with { File = "様式1.docx" }, first.Forms[1] with { File = "様式2.xlsx" }],
            Findings = [new("form.trackedChanges", Severity.Warning, what) { File = file }],
        };
        readings["second"] = readings["second"] with
        {
            Forms = [readings["second"].Forms[0] with { File = again }],
            Findings = [],
        };

        Assert.Single(Folded(all[..1], readings));
        Assert.Equal(isSaid, Folded(all, readings).Count == 1);
        // Also where the newest comes once more.
        Contribution[] repeated = [.. all, Of("third", 2, $"{form}:second")];
        readings["third"] = readings["second"] with { Forms = [readings["second"].Forms[0] with { SubmissionId = "third" }] };
        Assert.Equal(isSaid, Folded(repeated, readings).Count == 1);
    }

    [Theory]
    [InlineData("form1.doc", "form2", false)]
    [InlineData("ＦＯＲＭ１（見本県）.doc", "form2", false)]
    [InlineData("form1と別添.doc", "form1 form2", true)]
    [InlineData("form10.doc", "form2", true)]
    [InlineData("form1・form2.doc", "form2", true)]
    [InlineData("別添.doc", "form2", true)]
    public void A_file_that_nobody_could_read_is_over_once_the_form_has_come_that_its_name_tells_and_its_mail_lacks(
        string file,
        string held,
        bool isSaid
    )
    {
        Contribution[] all = [Of("first", 0, held.Split(' ')), Of("second", 1, "form1")];
        var readings = Readings(all).ToDictionary();
        readings["first"] = readings["first"] with
        {
            Findings = [new("file.unreadable", Severity.Error, "開けません") { File = file }],
        };
        readings["second"] = readings["second"] with { Findings = [] };

        Assert.Equal(isSaid, Folded(all, readings).Count == 1);
    }

    [Theory]
    [InlineData("mail.reservation", "form1", "form1", false)]
    [InlineData("mail.htmlSaysMore", "form1", "form1", false)]
    [InlineData("mail.reservation", "form1", "form2", true)]
    [InlineData("mail.reservation", "form1 form2", "form1", true)]
    [InlineData("mail.reservation", "form1:same", "form1:same", true)]
    [InlineData("file.link", "form1", "form1", true)]
    [InlineData("mail.unreadable", "form1", "form1", true)]
    public void What_a_mail_says_beside_its_forms_is_asked_until_all_of_them_have_been_replaced(
        string code,
        string first,
        string second,
        bool isAsked
    )
    {
        Contribution[] all = [Of("before", 0, "form2"), Of("first", 1, first.Split(' ')), Of("second", 2, second)];
        var readings = Readings(all).ToDictionary();
        foreach (var one in all)
            readings[one.SubmissionId] = readings[one.SubmissionId] with { Findings = [] };
        readings["first"] = readings["first"] with { Findings = [new(code, Severity.Warning, "問")] };

        Assert.Equal(isAsked, Folded(all, readings).Count == 1);
    }

    [Fact]
    public void Each_mail_asks_its_own_question_and_says_which_mail_it_is()
    {
        Contribution[] all = [Of("first", 0, "form1"), Of("second", 1, "form2")];
        var readings = Readings(all).ToDictionary();
        foreach (var one in all)
            readings[one.SubmissionId] = readings[one.SubmissionId] with
            {
                Findings = [new("mail.reservation", Severity.Warning, one.SubmissionId)],
            };

        var asked = Folded(all, readings);

        Assert.Equal(["first", "second"], asked.Select(finding => finding.Message));
        Assert.Equal(
            all.Select(one => $"受付番号 {SubmissionId.ReceiptNumber(one.SubmissionId)}"),
            asked.Select(finding => finding.Location)
        );
        Assert.Equal(2, asked.Select(finding => finding.Id).Distinct().Count());
    }

    [Fact]
    public void One_cause_in_several_mails_is_told_once_as_the_newest_has_it()
    {
        Contribution[] all = [Of("first", 0), Of("second", 1), Of("third", 2)];
        var readings = Readings(all).ToDictionary();
        readings["first"] = readings["first"] with { Findings = [Link("A"), Locked("x.docx")] };
        readings["second"] = readings["second"] with { Findings = [Link("B"), Locked("y.xlsx")] };
        readings["third"] = readings["third"] with { Findings = [Link("C"), Link("D")] };

        Assert.Equal(
            ["x.docx", "y.xlsx", "C", "D"],
            Fold.Of(Sample.Forms.Applicant("東京都"), all, readings, Required)
                .SubmissionFindings.Select(finding => finding.Message)
        );

        static Finding Link(string service) => new("file.link", Severity.Error, service);
        static Finding Locked(string file) => new("file.password", Severity.Error, file) { File = file };
    }

    [Fact]
    public void A_letter_about_one_mail_leaves_out_what_another_mail_lacked()
    {
        Contribution[] all = [Of("first", 0), Of("second", 1)];
        var readings = Readings(all).ToDictionary();
        var earlier = new Finding("file.pdf", Severity.Error, "前");
        var own = new Finding("file.link", Severity.Error, "今");
        readings["first"] = readings["first"] with { Findings = [earlier] };
        readings["second"] = readings["second"] with { Findings = [own] };

        var application = Fold.Of(Sample.Forms.Applicant("東京都"), all, readings, Required);

        Assert.True(application.IsOfMailBeside(earlier with { Requirements = ["1"] }, readings["second"]));
        Assert.False(application.IsOfMailBeside(own, readings["second"]));
        Assert.False(application.IsOfMailBeside(new("field.missing", Severity.Error, "様式"), readings["second"]));
    }

    [Fact]
    public void Papers_of_all_mails_that_are_part_of_it_belong_to_an_application()
    {
        Contribution[] all =
        [
            Of("first", 0, "form1") with { Papers = [FileFormat.Pdf] },
            Of("second", 1, "form2") with { Papers = [FileFormat.Image] },
            Of("third", 2, "form1", "form2"),
        ];

        Assert.Equal(
            [FileFormat.Pdf, FileFormat.Image],
            Fold.Of(Sample.Forms.Applicant("東京都"), all, Readings(all), Required).Papers
        );
    }

    [Fact]
    public void What_is_settled_stays_settled_where_its_reading_is_at_hand()
    {
        Contribution[] all = [Of("password", 0), Of("complete", 1, "form1", "form2")];

        var application = Fold.Of(Sample.Forms.Applicant("東京都"), all, Readings(all), Required);

        Assert.Equal(["complete"], application.SubmissionFindings.Select(finding => finding.Message));
    }

    [Fact]
    public void As_long_as_a_form_is_missing_nothing_is_settled()
    {
        Contribution[] all = [Of("password", 0), Of("form1", 1, "form1")];

        Assert.Equal(["password", "form1"], Fold.Needed(all, Required).Select(one => one.SubmissionId));
    }

    [Fact]
    public void The_same_file_in_another_mail_is_no_new_version()
    {
        Contribution[] all =
        [
            Of("a", 0, "form1:x", "form2:y"),
            Of("b", 1, "form1:x"),
            Of("c", 2, "form1:z"),
            Of("d", 3, "form1:x"),
        ];

        var application = Fold.Of(Sample.Forms.Applicant("東京都"), all, Readings(all), Required);

        Assert.Equal(
            [
                "a form1 Superseded c",
                "a form2 Current ",
                "b form1 Repeated a",
                "c form1 Current ",
                "d form1 Held c",
            ],
            application.Parts.Select(part => $"{part.SubmissionId} {part.FormId} {part.State} {part.Other}")
        );
        Assert.Equal(("c", "a"), (application.Forms["form1"].SubmissionId, application.Forms["form2"].SubmissionId));
        Assert.Equal(HoldReason.Replaced, Fold.HoldOf(application, "d"));
        // What else its mail says is said of the application.
        Assert.Equal(["a", "b", "c", "d"], application.Submissions);
    }

    [Fact]
    public void What_was_wrong_with_a_mail_is_settled_also_by_the_same_files_again()
    {
        Contribution[] all =
        [
            Of("first", 0, "form1:x", "form2:y"),
            Of("password", 1),
            Of("again", 2, "form1:x", "form2:y"),
        ];

        Assert.Equal(["first", "again"], Fold.Needed(all, Required).Select(one => one.SubmissionId));
    }

    [Fact]
    public void Of_three_mails_each_with_a_part_of_the_application_every_part_counts()
    {
        Contribution[] all = [Of("1of3", 0, "form1"), Of("2of3", 1, "form2"), Of("3of3", 2)];

        var application = Fold.Of(Sample.Forms.Applicant("東京都"), all, Readings(all), Required);

        Assert.Equal(["1of3", "2of3", "3of3"], application.Submissions);
        Assert.All(application.Parts, part => Assert.Equal(FormPartState.Current, part.State));
        Assert.Equal(2, application.Forms.Count);
    }

    private static string Describe(Contribution[] contributions)
    {
        var needed = Fold.Needed(contributions, Required);
        var application = Fold.Of(Sample.Forms.Applicant("東京都"), contributions, Readings(needed), Required);
        return string.Join("; ", application.Forms.Select(form => $"{form.Key}={form.Value.SubmissionId}"))
            + $" | {string.Join(',', application.Parts.Select(part => $"{part.SubmissionId} {part.FormId} {part.State} {part.Other}"))}"
            + $" | {string.Join(',', application.Submissions)} | {application.ReceivedAt:O} | {string.Join(',', application.SubmissionFindings.Select(finding => finding.Message))}";
    }

    private static ContributedForm[] Forms(int bits, int file) =>
        [.. Required.Where((_, i) => (bits >> i & 1) == 1).Select(form => new ContributedForm(form, $"{form}-{file}"))];

    // Every submission brings files of its own, unless a form is written as id:hash.
    private static Contribution Of(string id, int minute, params string[] forms) =>
        new(
            id,
            Sample.Midway.AddMinutes(minute),
            [
                .. forms.Select(form =>
                    form.Contains(':', StringComparison.Ordinal) ? ContributedForm.Parse(form) : new(form, id)
                ),
            ]
        );

    // 様式2 that states these entries, or of which nobody knows what it states; whoever sends it, sends it as before.
    private static Contribution Stating(string id, int minute, string? entries) =>
        new(
            id,
            Sample.Midway.AddMinutes(minute),
            [new("form2", id) { Stated = entries?.Split(' ') }]
        );

    private static Application Folded(Contribution[] all) =>
        Fold.Of(Sample.Forms.Applicant("東京都"), all, Readings(all), Required);

    private static IReadOnlyList<Finding> Folded(
        Contribution[] all,
        IReadOnlyDictionary<string, SubmissionReading> readings
    ) => Fold.Of(Sample.Forms.Applicant("東京都"), all, readings, Required).SubmissionFindings;

    private static Dictionary<string, SubmissionReading> Readings(IEnumerable<Contribution> contributions) =>
        contributions
            .DistinctBy(one => one.SubmissionId)
            .ToDictionary(
                one => one.SubmissionId,
                one =>
                    SubmissionReading.None with
                    {
                        Forms =
                        [
                            .. one.Forms.Select(form => new Domain.FormVersion(
                                one.SubmissionId,
                                one.ReceivedAt,
                                "f",
                                form.Sha256,
                                new(form.FormId, form.FormId, null, [], [], [])
                            )),
                        ],
                        Findings = [new("file.password", Severity.Error, one.SubmissionId)],
                    }
            );
}
