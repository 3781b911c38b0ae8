using System.Text;
using SeisFunctions.Domain;
using SeisFunctions.Mail;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Receiving;

/// <summary>
/// What counts of the <c>Authentication-Results</c> of a message. Our server is called mx.secretariat.example.jp here.
/// </summary>
public sealed class SenderCheckTests
{
    private const string Ours = "Authentication-Results: mx.secretariat.example.jp;";

    [Theory]
    [InlineData(
        "spf=pass smtp.mailfrom=pref.example.lg.jp; dkim=pass header.d=pref.example.lg.jp; dmarc=pass header.from=pref.example.lg.jp",
        AuthenticityOutcome.Passed
    )]
    [InlineData(
        "spf=fail smtp.mailfrom=pref.example.lg.jp; dmarc=fail header.from=pref.example.lg.jp",
        AuthenticityOutcome.Failed
    )]
    [InlineData(
        "spf=pass smtp.mailfrom=attacker.example; dkim=pass header.d=attacker.example; dmarc=fail",
        AuthenticityOutcome.Failed
    )]
    [InlineData("spf=fail smtp.mailfrom=pref.example.lg.jp", AuthenticityOutcome.Failed)]
    [InlineData(
        "spf=fail smtp.mailfrom=pref.example.lg.jp; dkim=pass header.d=pref.example.lg.jp",
        AuthenticityOutcome.Passed
    )]
    [InlineData("spf=pass smtp.mailfrom=dx-mihon@mail.pref.example.lg.jp", AuthenticityOutcome.Passed)]
    [InlineData("spf=pass smtp.mailfrom=attacker.example", AuthenticityOutcome.Unproven)]
    [InlineData("dkim=pass header.d=lg.jp", AuthenticityOutcome.Unproven)]
    [InlineData("spf=softfail smtp.mailfrom=pref.example.lg.jp", AuthenticityOutcome.Unproven)]
    [InlineData("spf=none; dkim=none; dmarc=none", AuthenticityOutcome.Unproven)]
    [InlineData(
        "dkim=fail header.d=pref.example.lg.jp; dkim=pass header.d=pref.example.lg.jp; spf=none",
        AuthenticityOutcome.Passed
    )]
    [InlineData("none", AuthenticityOutcome.Unproven)]
    [InlineData("dmarc=pass", AuthenticityOutcome.Passed)]
    [InlineData("dmarc=pass header.from=attacker.example", AuthenticityOutcome.Unproven)]
    public void What_our_own_server_found_decides(string results, AuthenticityOutcome outcome) =>
        Assert.Equal(outcome, Of($"{Ours} {results}").Outcome);

    [Fact]
    public void The_results_are_shown() =>
        Assert.Equal(
            new Authenticity(AuthenticityOutcome.Failed, "softfail", "none", "fail"),
            Of($"{Ours}\r\n\tspf=softfail smtp.mailfrom=x.example; dkim=none; dmarc=fail")
        );

    [Fact]
    public void What_another_server_writes_is_ignored_and_proves_nothing() =>
        Assert.Equal(
            AuthenticityOutcome.Unproven,
            Of("Authentication-Results: mx.attacker.example; dmarc=fail").Outcome
        );

    [Fact]
    public void Without_a_named_server_nothing_is_checked() =>
        Assert.Equal(AuthenticityOutcome.NotChecked, Open($"{Ours} dmarc=fail", "").Authenticity.Outcome);

    [Fact]
    public void Where_nothing_is_checked_two_senders_prove_neither() =>
        Assert.Equal(
            AuthenticityOutcome.Unproven,
            Open("From: stranger@attacker.example", "").Authenticity.Outcome
        );

    [Theory]
    [InlineData("dx-mihon@pref.example.lg.jp@attacker.example", AuthenticityOutcome.Unproven)]
    [InlineData("<dx-mihon@pref.example.lg.jp>@attacker.example", AuthenticityOutcome.Unproven)]
    [InlineData("dx-mihon@pref.example.lg.jp <x@attacker.example>", AuthenticityOutcome.NotChecked)]
    [InlineData("\"dx@somewhere\" <dx-mihon@pref.example.lg.jp>", AuthenticityOutcome.NotChecked)]
    [InlineData("=?UTF-8?B?6KaL5pysQA==?= <dx-mihon@pref.example.lg.jp>", AuthenticityOutcome.NotChecked)]
    public void A_field_of_which_only_a_part_is_an_address_proves_nothing(string from, AuthenticityOutcome outcome) =>
        Assert.Equal(
            outcome,
            Opening.Mail(Encoding.ASCII.GetBytes($"From: {from}\r\nTo: x@secretariat.example.jp\r\n\r\nx")).Authenticity.Outcome
        );

    [Theory]
    [InlineData("spf=none", "dmarc=pass", AuthenticityOutcome.Unproven)]
    [InlineData("dmarc=fail", "dmarc=pass", AuthenticityOutcome.Failed)]
    [InlineData("spf=pass smtp.mailfrom=pref.example.lg.jp", "dmarc=fail", AuthenticityOutcome.Failed)]
    public void A_field_further_below_may_be_the_senders_own_and_cannot_make_it_pass(
        string topmost,
        string below,
        AuthenticityOutcome outcome
    ) => Assert.Equal(outcome, Of($"{Ours} {topmost}\r\n{Ours} {below}").Outcome);

    [Fact]
    public void Exchange_Online_names_no_server() =>
        Assert.Equal(
            AuthenticityOutcome.Failed,
            Open(
                "Authentication-Results: spf=fail (sender IP is 192.0.2.1) smtp.mailfrom=pref.example.lg.jp; dkim=none (message not signed) header.d=none;dmarc=fail action=none header.from=pref.example.lg.jp;compauth=fail reason=001",
                "none"
            ).Authenticity.Outcome
        );

    [Theory]
    [InlineData("garbage;;;=")]
    [InlineData("mx.secretariat.example.jp")]
    [InlineData("mx.secretariat.example.jp; spf")]
    [InlineData("")]
    public void A_broken_field_is_no_result(string field) =>
        Assert.NotEqual(AuthenticityOutcome.Failed, Of($"Authentication-Results: {field}").Outcome);

    [Fact]
    public void A_failed_sender_is_told_to_a_person()
    {
        var mail = Open($"{Ours} dmarc=fail", "mx.secretariat.example.jp");

        Assert.Equal(
            "送信元の認証に失敗した電子メールです（SPF：なし、DKIM：なし、DMARC：fail）。",
            Assert.Single(mail.Findings).Message
        );
    }

    private static Authenticity Of(string fields) =>
        Open(fields, "mx.secretariat.example.jp, mx2.secretariat.example.jp").Authenticity;

    private static OpenedMail Open(string fields, string server) =>
        Opening.Mail(RawMail.Of(fields, "x"), authenticationServer: server);
}
