using SeisFunctions.Acknowledging;
using SeisFunctions.Acknowledging.Rounds;
using SeisFunctions.Desk.SigningIn;
using SeisFunctions.Domain;
using SeisFunctions.Intake;

namespace SeisFunctions.Tests.Letters;

/// <summary>What the record of an approval says of who has approved.</summary>
public sealed class SecondOfficerTests
{
    private const string Hanako = "事務局 花子",
        Jiro = "事務局 次郎";

    // Who is asked for does not rest on anything that is stored.
    private static readonly ResultLetters Results = new(null!, null!, null!, null!);

    [Theory]
    [InlineData(Jiro, true, true, null)]
    [InlineData(Jiro, false, true, "入力によるもの")]
    [InlineData(Hanako, true, false, "作成した方による承認")]
    [InlineData(Hanako, false, false, "作成した方による承認")]
    [InlineData(Jiro, false, false, null)]
    public void It_says_where_a_name_was_only_entered_and_where_the_writer_has_approved(
        string by,
        bool isSignedIn,
        bool needsSecond,
        string? said
    )
    {
        var user = new DeskUser(isSignedIn ? by : null, DeskRole.Approver);
        Assert.Null(user.TryAct(by, null, out var act));

        var remark = Many(needsSecond).RemarkOn(Results, act, [Draft]);

        if (said is null)
            Assert.Null(remark);
        else
            Assert.Contains(said, remark, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_signs_in_by_name_cannot_act_under_another_one()
    {
        Assert.Null(new DeskUser(Hanako, DeskRole.Approver).TryAct(Jiro, null, out var act));

        Assert.Equal((Hanako, true), (act.By, act.IsSignedIn));
    }

    [Theory]
    [InlineData(true, true, false, true)]
    [InlineData(true, true, true, false)]
    [InlineData(true, false, false, false)]
    [InlineData(false, true, false, false)]
    public void A_name_that_was_only_entered_is_no_second_officer_where_signing_in_tells_who_officers_are(
        bool needsSecond,
        bool areKnown,
        bool isSignedIn,
        bool isRefused
    )
    {
        var act = new Act(Jiro, null) { IsSignedIn = isSignedIn };

        var refusal = Many(needsSecond, areKnown).Unproved(Results, act);

        Assert.Equal(isRefused ? Refusal.Conflict : null, refusal?.Code);
    }

    [Theory]
    [InlineData(SignInKind.Link, "", false)]
    [InlineData(SignInKind.Link, "事務局 花子、事務局 次郎", true)]
    [InlineData(SignInKind.AppService, "", true)]
    public void The_desk_tells_whether_signing_in_tells_who_officers_are(SignInKind way, string names, bool areKnown) =>
        Assert.Equal(areKnown, new DeskOptions { SignIn = way, Names = names }.OfficersAreKnown);

    private static LettersToMany Many(bool needsSecond, bool areKnown = false) =>
        new(
            [Results],
            Microsoft.Extensions.Options.Options.Create(
                new ApprovalOptions { SecondApproval = needsSecond, OfficersAreKnown = areKnown }
            )
        );

    private static Letter Draft { get; } =
        new()
        {
            Id = "1",
            Applicant = "13",
            Kind = LetterKind.Selected,
            State = LetterState.Draft,
            Author = Hanako,
            CreatedAt = default,
        };
}
