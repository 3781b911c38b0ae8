using SeisFunctions.Domain.Senders;

namespace SeisFunctions.Tests.Senders;

/// <summary>What a form does to the same form of an earlier submission (docs/senders.md, second table).</summary>
public sealed class ReplacementTests
{
    private const string A = "dx@pref.example.lg.jp";
    private const string B = "nosei@pref.example.lg.jp";

    [Theory]
    [InlineData(SenderStanding.Own, A, SenderStanding.Own, A, null)]
    [InlineData(SenderStanding.Own, A, SenderStanding.Own, "DX@Pref.Example.lg.jp", null)]
    [InlineData(SenderStanding.Own, A, SenderStanding.Own, B, HoldReason.Second)]
    [InlineData(SenderStanding.Own, A, SenderStanding.Accepted, A, null)]
    [InlineData(SenderStanding.Own, A, SenderStanding.Accepted, B, HoldReason.Second)]
    [InlineData(SenderStanding.Accepted, A, SenderStanding.Own, A, null)]
    [InlineData(SenderStanding.Accepted, A, SenderStanding.Own, B, HoldReason.Second)]
    [InlineData(SenderStanding.Accepted, A, SenderStanding.Accepted, B, HoldReason.Second)]
    [InlineData(SenderStanding.Unproved, A, SenderStanding.Own, A, null)]
    [InlineData(SenderStanding.Unproved, A, SenderStanding.Own, B, null)]
    [InlineData(SenderStanding.Unproved, A, SenderStanding.Accepted, A, null)]
    [InlineData(SenderStanding.Unproved, A, SenderStanding.Accepted, B, HoldReason.Second)]
    [InlineData(SenderStanding.Own, A, SenderStanding.Unproved, A, HoldReason.SenderUnproved)]
    [InlineData(SenderStanding.Own, A, SenderStanding.Unproved, B, HoldReason.SenderUnproved)]
    [InlineData(SenderStanding.Accepted, A, SenderStanding.Unproved, A, HoldReason.SenderUnproved)]
    [InlineData(SenderStanding.Accepted, A, SenderStanding.Unproved, B, HoldReason.SenderUnproved)]
    [InlineData(SenderStanding.Unproved, A, SenderStanding.Unproved, A, null)]
    [InlineData(SenderStanding.Unproved, A, SenderStanding.Unproved, B, HoldReason.SenderUnproved)]
    public void Two_mails(
        SenderStanding before,
        string from,
        SenderStanding after,
        string thenFrom,
        HoldReason? hold
    ) => Assert.Equal(hold, Replacement.HoldOf(Mail(before, from), Mail(after, thenFrom), isChosen: false));

    [Theory]
    [InlineData(SenderStanding.Unproved, A, HoldReason.SenderUnproved)]
    [InlineData(SenderStanding.Unproved, B, HoldReason.SenderUnproved)]
    [InlineData(SenderStanding.Own, B, null)]
    [InlineData(SenderStanding.Accepted, B, HoldReason.Second)]
    public void What_began_by_an_upload_that_an_officer_let_in_gives_way_to_the_first_own_and_proved_mail_alone(
        SenderStanding after,
        string thenFrom,
        HoldReason? hold
    ) =>
        Assert.Equal(
            hold,
            Replacement.HoldOf(
                Mail(SenderStanding.Accepted, A) with
                {
                    IsUpload = true,
                },
                Mail(after, thenFrom),
                isChosen: false
            )
        );

    [Fact]
    public void The_same_department_or_contact_address_in_form_1_tells_that_both_are_one()
    {
        var first = Mail(SenderStanding.Own, A) with
        {
            Contacts =
            [
                ContactKeys.OfDepartment("企画振興部　ＤＸ推進課"),
                ContactKeys.OfAddress("dx-madoguchi@pref.example.lg.jp"),
            ],
        };

        Assert.Null(
            Replacement.HoldOf(
                first,
                Mail(SenderStanding.Own, B) with
                {
                    Contacts = [ContactKeys.OfDepartment("企画振興部 DX推進課")],
                },
                isChosen: false
            )
        );
        Assert.Null(
            Replacement.HoldOf(
                first,
                Mail(SenderStanding.Own, B) with
                {
                    Contacts = [ContactKeys.OfAddress("DX-madoguchi@pref.example.lg.jp")],
                },
                isChosen: false
            )
        );
        Assert.Null(
            Replacement.HoldOf(first, Mail(SenderStanding.Own, "dx-madoguchi@pref.example.lg.jp"), isChosen: false)
        );
        Assert.Equal(
            HoldReason.Second,
            Replacement.HoldOf(
                first,
                Mail(SenderStanding.Own, B) with
                {
                    Contacts = [ContactKeys.OfDepartment("農政部農業政策課")],
                },
                isChosen: false
            )
        );
    }

    [Fact]
    public void An_answer_to_our_letter_to_this_applicant_replaces() =>
        Assert.Null(
            Replacement.HoldOf(
                Mail(SenderStanding.Own, A),
                Mail(SenderStanding.Own, B) with
                {
                    AnswersUs = true,
                },
                isChosen: false
            )
        );

    [Fact]
    public void What_an_officer_chose_is_replaced_by_its_own_sender_and_department_alone_until_an_officer_chooses_again()
    {
        var chosen = Mail(SenderStanding.Own, A) with { Contacts = [ContactKeys.OfDepartment("農政部")] };

        Assert.Equal(HoldReason.Second, Replacement.HoldOf(chosen, Mail(SenderStanding.Own, B), isChosen: true));
        Assert.Equal(
            HoldReason.Second,
            Replacement.HoldOf(chosen, Mail(SenderStanding.Own, B) with { AnswersUs = true }, isChosen: true)
        );
        Assert.Equal(
            HoldReason.Second,
            Replacement.HoldOf(
                chosen with
                {
                    Standing = SenderStanding.Unproved,
                },
                Mail(SenderStanding.Own, B),
                isChosen: true
            )
        );
        Assert.Null(Replacement.HoldOf(chosen, Mail(SenderStanding.Own, A), isChosen: true));
        Assert.Null(
            Replacement.HoldOf(
                chosen,
                Mail(SenderStanding.Own, B) with
                {
                    Contacts = [ContactKeys.OfDepartment("農政部")],
                },
                isChosen: true
            )
        );
    }

    [Fact]
    public void Without_an_address_nobody_is_the_same() =>
        Assert.Equal(
            HoldReason.Second,
            Replacement.HoldOf(
                Mail(SenderStanding.Accepted, null),
                Mail(SenderStanding.Accepted, null),
                isChosen: false
            )
        );

    private static ContributionSender Mail(SenderStanding standing, string? address) =>
        new(address, standing, IsUpload: false, AnswersUs: false, []);
}
