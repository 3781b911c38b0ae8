using SeisFunctions.Checking;
using SeisFunctions.Domain;
using SeisFunctions.Forms;

namespace SeisFunctions.Tests.Checking;

/// <summary>The same finding for applicants and officers, before and after the deadline.</summary>
public sealed class FindingWordsTests
{
    private static readonly Finding Error = new(
        "field.missing",
        Severity.Error,
        "電話番号が記入されていません。記入して再提出してください。"
    );
    private static readonly Finding Warning = new(
        "form.unreadText",
        Severity.Warning,
        "読み取っていない文字があります。欄に記入して再提出してください。"
    );
    private static readonly Finding ForOfficers = new(
        "history.differs",
        Severity.Warning,
        "記入が記録と異なります。事務局が確認します。"
    );
    private static readonly Finding Question = new(
        "field.unusual",
        Severity.Info,
        "宣言は「あり」ですが、区分は「通常」です。直してください。"
    )
    {
        AsksApplicant = true,
    };

    [Fact]
    public void While_it_can_be_mended_an_applicant_is_told_what_to_do()
    {
        Assert.Equal(Error, Told(Error, Audience.Applicant, canBeMended: true));
        Assert.Equal(Warning, Told(Warning, Audience.Applicant, canBeMended: true));
    }

    [Fact]
    public void What_an_applicant_is_not_asked_to_do_anything_about_is_only_mentioned() =>
        Assert.Equal(
            (Severity.Info, ForOfficers.Message),
            Of(Told(ForOfficers, Audience.Applicant, canBeMended: true))
        );

    [Fact]
    public void A_question_is_put_to_the_applicant_while_the_call_is_open_and_is_no_task_for_officers()
    {
        Assert.Equal((Severity.Warning, Question.Message), Of(Told(Question, Audience.Applicant, canBeMended: true)));
        Assert.Equal(
            (Severity.Info, "宣言は「あり」ですが、区分は「通常」です。"),
            Of(Told(Question, Audience.Applicant, canBeMended: false))
        );
        Assert.Equal(
            (Severity.Info, "宣言は「あり」ですが、区分は「通常」です。"),
            Of(Told(Question, Audience.Officer, canBeMended: true))
        );
    }

    [Fact]
    public void After_the_deadline_nobody_is_asked_to_send_anything_and_nothing_is_an_applicants_task()
    {
        Assert.Equal(
            (Severity.Warning, "電話番号が記入されていません。"),
            Of(Told(Error, Audience.Applicant, canBeMended: false))
        );
        Assert.Equal(
            (Severity.Warning, "読み取っていない文字があります。"),
            Of(Told(Warning, Audience.Applicant, canBeMended: false))
        );
    }

    [Fact]
    public void Officers_read_what_is_wrong_and_have_a_task_once_the_applicant_cannot_mend_it()
    {
        Assert.Equal(
            (Severity.Error, "電話番号が記入されていません。"),
            Of(Told(Error, Audience.Officer, canBeMended: true))
        );
        Assert.Equal(
            (Severity.Warning, "電話番号が記入されていません。"),
            Of(Told(Error, Audience.Officer, canBeMended: false))
        );
        Assert.Equal(
            Severity.Error,
            Told(Error with { LeavesUnsatisfied = true }, Audience.Officer, canBeMended: false).Severity
        );
        Assert.Equal(
            (Severity.Warning, ForOfficers.Message),
            Of(Told(ForOfficers, Audience.Officer, canBeMended: true))
        );
    }

    [Fact]
    public void In_a_trial_nothing_was_submitted_and_nobody_looks_at_it()
    {
        Assert.Equal(
            (Severity.Error, "電話番号が記入されていません。記入して提出してください。"),
            Of(Told(Error, Audience.Trial, canBeMended: true))
        );
        Assert.Equal(
            (Severity.Info, "記入が記録と異なります。"),
            Of(Told(ForOfficers, Audience.Trial, canBeMended: true))
        );
        Assert.Equal((Severity.Info, Question.Message), Of(Told(Question, Audience.Trial, canBeMended: true)));
        Finding unread = new(
            "form.missing",
            Severity.Warning,
            "様式2を読み取れていません。読み取れなかったファイルがあるため、事務局が確認します。"
        );
        Assert.Equal("様式2を読み取れていません。", Told(unread, Audience.Trial, canBeMended: true).Message);
    }

    [Fact]
    public void In_a_trial_after_the_deadline_nothing_is_asked_for_any_more() =>
        Assert.Equal(
            (Severity.Error, "電話番号が記入されていません。"),
            Of(Told(Error, Audience.Trial, canBeMended: false))
        );

    [Fact]
    public void What_concerns_the_secretariat_alone_asks_nobody_else_and_stands_whole_for_officers()
    {
        var clock = new Finding(
            "mail.clocksDiffer",
            Severity.Warning,
            "受信日時が後になっています。時計を確認してください。"
        )
        {
            ConcernsSecretariat = true,
        };

        Assert.Equal(Severity.Info, Told(clock, Audience.Applicant, canBeMended: true).Severity);
        Assert.Equal(Severity.Info, Told(clock, Audience.Applicant, canBeMended: false).Severity);
        Assert.Equal((Severity.Warning, clock.Message), Of(Told(clock, Audience.Officer, canBeMended: true)));
        Assert.Equal((Severity.Warning, clock.Message), Of(Told(clock, Audience.Officer, canBeMended: false)));
    }

    [Theory]
    [InlineData("記入し直してください。")]
    [InlineData("記入し直してください")]
    public void A_sentence_that_is_all_there_is_stays(string message) =>
        Assert.Equal(message, Told(new("x", Severity.Error, message), Audience.Officer, canBeMended: false).Message);

    [Fact]
    public void Findings_come_worst_first_in_the_weight_that_they_have_for_their_reader()
    {
        var told = FindingWords.For([Question, ForOfficers, Error], Audience.Applicant, canBeMended: true);

        Assert.Equal(["field.missing", "field.unusual", "history.differs"], told.Select(finding => finding.Code));
    }

    [Fact]
    public void They_are_counted_as_officers_see_them()
    {
        Finding[] all = [Error, Error with { LeavesUnsatisfied = true }, Warning, Question];

        Assert.Equal(new FindingCounts(2, 1), FindingWords.Count(all, canBeMended: true));
        Assert.Equal(new FindingCounts(1, 2), FindingWords.Count(all, canBeMended: false));
    }

    private static Finding Told(Finding finding, Audience audience, bool canBeMended) =>
        FindingWords.For(finding, audience, canBeMended);

    private static (Severity Severity, string Message) Of(Finding finding) => (finding.Severity, finding.Message);
}
