using SeisFunctions.Briefing;
using SeisFunctions.Calls.Briefings;
using SeisFunctions.Domain;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Briefing;

/// <summary>What the page says of an entry. The names of tests are sentences of the call, section 5.</summary>
public sealed class RegistrationFormTests
{
    private static readonly BriefingRules Rules = Sample.Shipped.Briefing!;

    private static readonly RegistrationForm Valid = new(
        "見本 花子",
        "見本県",
        "デジタル課",
        "government",
        "hanako@pref.mihon.example.lg.jp",
        Consents: true
    );

    [Fact]
    public void An_entry_of_one_person_with_a_business_address_has_no_fault()
    {
        Assert.Empty(Valid.FaultsOf(Rules));
        Assert.Null(Rules.ReasonAgainst(Valid.Entry(Sample.Midway)));
    }

    [Theory]
    [InlineData("hanako@gmail.com", "フリーメール（Gmail）")]
    [InlineData("Hanako@GMAIL.com", "フリーメール（Gmail）")]
    [InlineData("hanako@yahoo.co.jp", "フリーメール（Yahoo!メール）")]
    [InlineData("hanako@outlook.jp", "フリーメール（Outlook.com）")]
    [InlineData("hanako@hotmail.co.jp", "フリーメール（Outlook.com）")]
    [InlineData("hanako@icloud.com", "フリーメール（iCloudメール）")]
    [InlineData("hanako@docomo.ne.jp", "携帯電話会社のメール（NTTドコモ）")]
    [InlineData("hanako@ezweb.ne.jp", "携帯電話会社のメール（au）")]
    [InlineData("hanako@au.com", "携帯電話会社のメール（au）")]
    [InlineData("hanako@i.softbank.jp", "携帯電話会社のメール（ソフトバンク）")]
    [InlineData("hanako@d.vodafone.ne.jp", "携帯電話会社のメール（ソフトバンク）")]
    [InlineData("hanako@nifty.com", "プロバイダのメール（ニフティ）")]
    [InlineData("hanako@wing.ocn.ne.jp", "プロバイダのメール（OCN）")]
    [InlineData("hanako@mva.biglobe.ne.jp", "プロバイダのメール（BIGLOBE）")]
    [InlineData("hanako@rb3.so-net.ne.jp", "プロバイダのメール（So-net）")]
    [InlineData("hanako@amber.plala.or.jp", "プロバイダのメール（ぷらら）")]
    [InlineData("hanako@k9.dion.ne.jp", "プロバイダのメール（KDDI au one net）")]
    [InlineData("ｈａｎａｋｏ＠ｇｍａｉｌ．ｃｏｍ", "フリーメール（Gmail）")]
    [InlineData("hanako@gmx.de", "フリーメール（GMX）")]
    [InlineData("hanako@web.de", "フリーメール（WEB.DE）")]
    [InlineData("hanako@yahoo.com.tw", "フリーメール（Yahoo Mail）")]
    [InlineData("hanako@hotmail.co.uk", "フリーメール（Outlook.com）")]
    [InlineData("hanako@t-online.de", "プロバイダのメール（T-Online）")]
    [InlineData("hanako@gmail.com.", "メールアドレスの形式が正しくありません")]
    public void プロバイダメールアドレス又はフリーアドレスで登録された場合_参加はいたしかねます(string address, string said)
    {
        var fault = Assert.Single((Valid with { Email = address }).FaultsOf(Rules));

        Assert.Equal("email", fault.Field);
        Assert.Contains(said, fault.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hanako@notgmail.com")]
    [InlineData("hanako@gmail.com.example.jp")]
    [InlineData("hanako@mail.pref.example.lg.jp")]
    [InlineData("h..anako.@corp.example.co.jp")]
    [InlineData("hanako@ocn-mihon.example.jp")]
    [InlineData("hanako@見本県.example.jp")]
    [InlineData("hanako@xn--58jz44n.example.jp")]
    public void 所属先のビジネス用個人メールアドレスをご登録ください(string address) =>
        Assert.Empty((Valid with { Email = address }).FaultsOf(Rules));

    [Theory]
    [InlineData("見本花子、見本太郎")]
    [InlineData("見本花子,見本太郎")]
    [InlineData("見本花子／見本太郎")]
    [InlineData("見本,花子")]
    [InlineData("Hanako Mihon, Taro Mihon")]
    [InlineData("Hanako, Taro, Jiro")]
    [InlineData("Hanako Mihon, 2 others")]
    [InlineData("Hanako Mihon,")]
    [InlineData("見本花子 ＆ 見本太郎")]
    [InlineData("見本花子 他2名")]
    [InlineData("見本花子　外 １ 名")]
    [InlineData("見本花子ほか数人")]
    public void 参加を希望される方ごとに申し込みをお願いいたします(string name)
    {
        var fault = Assert.Single((Valid with { Name = name }).FaultsOf(Rules));

        Assert.Equal("name", fault.Field);
        Assert.Contains("申込みは1人ずつです", fault.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("マリア・見本")]
    [InlineData("中外 人美")]
    [InlineData("Hanako M. Mihon")]
    [InlineData("Mihon, Hanako")]
    [InlineData("Ｍｉｈｏｎ， Ｈａｎａｋｏ Ｍ．")]
    [InlineData("Hanako Mihon, Jr.")]
    [InlineData("d'Ömer-Mihon, Zoë")]
    public void The_name_of_one_person_is_taken_as_it_is_written(string name) =>
        Assert.Empty((Valid with { Name = name }).FaultsOf(Rules));

    [Fact]
    public void 参加申込をした時点で_掲げる事項に同意されたものとみなします()
    {
        var fault = Assert.Single((Valid with { Consents = false }).FaultsOf(Rules));

        Assert.Equal("consent", fault.Field);
        Assert.Equal(6, Rules.Points.Count);
    }

    [Theory]
    [InlineData("government", true)]
    [InlineData("provider", true)]
    [InlineData("agency", true)]
    [InlineData("other", false)]
    public void 以下のいずれかに該当する方を対象とします_それ以外の方の参加はご遠慮ください(string kind, bool eligible)
    {
        var form = Valid with { Kind = kind };

        Assert.Empty(form.FaultsOf(Rules));
        Assert.Equal(eligible, Rules.ReasonAgainst(form.Entry(Sample.Midway)) is null);
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once_in_the_order_of_the_page()
    {
        var faults = new RegistrationForm("a\nb", " ", new('部', 201), "no", "a@b@c", Consents: false).FaultsOf(Rules);

        Assert.Equal(
            ["name", "organisation", "department", "kind", "email", "consent"],
            faults.Select(fault => fault.Field)
        );
        Assert.All(faults, fault => Assert.EndsWith("。", fault.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a@example.jp, b@example.jp")]
    [InlineData("花子 <a@example.jp>")]
    [InlineData("a@example.jp\r\nBcc: b@example.jp")]
    [InlineData("a@localhost")]
    [InlineData("a@[127.0.0.1]")]
    [InlineData("a@[IPv6:::1]")]
    [InlineData("a@127.0.0.1")]
    [InlineData("a@example.1")]
    [InlineData("a@example..jp")]
    [InlineData("a@example_1.jp")]
    [InlineData("a@-example.jp")]
    [InlineData("a@pref.\u0435xample.lg.jp")]
    [InlineData("a@xn--xample-2of.jp")]
    [InlineData("\u0430dmin@example.jp")]
    public void One_person_has_one_address(string address) =>
        Assert.Equal("email", Assert.Single((Valid with { Email = address }).FaultsOf(Rules)).Field);

    [Fact]
    public void A_domain_in_Japanese_is_the_same_in_the_letters_of_mail_servers() =>
        Assert.Equal(
            (Valid with { Email = "a@xn--wgv71a119e.jp" }).Entry(Sample.Midway).Email,
            (Valid with { Email = "a@日本語.jp" }).Entry(Sample.Midway).Email
        );

    [Theory]
    [InlineData(-1, BriefingState.Open)]
    [InlineData(0, BriefingState.Open)]
    [InlineData(1, BriefingState.Ended)]
    public void 申込の締切は令和8年3月11日の正午です(long ticks, BriefingState state)
    {
        var noon = new DateTimeOffset(2026, 3, 11, 12, 0, 0, JapanTime.Offset);

        Assert.Equal(state, Rules.StateAt(noon.AddTicks(ticks), Sample.Shipped.Schedule.OpensAt, new()));
    }

    [Fact]
    public void 申込者多数の場合は_期限を待たず_応募を締め切る場合があります()
    {
        var (day, opens) = (new DateTimeOffset(2026, 3, 10, 9, 0, 0, JapanTime.Offset), Sample.Shipped.Schedule.OpensAt);
        var two = Rules with { Capacity = 2 };

        Assert.Equal(BriefingState.Upcoming, Rules.StateAt(opens.AddTicks(-1), opens, new()));
        Assert.Equal(BriefingState.Open, two.StateAt(day, opens, new() { Seats = 1 }));
        Assert.Equal(BriefingState.Full, two.StateAt(day, opens, new() { Seats = 2 }));
        Assert.Equal(BriefingState.Closed, Rules.StateAt(day, opens, new() { IsClosed = true }));
        Assert.Equal(
            BriefingState.Full,
            Rules.StateAt(day, opens, new() { Addresses = BriefingProgress.MostAddresses })
        );
    }

    [Theory]
    [InlineData(9, 9, 59, 1, false)]
    [InlineData(9, 10, 0, 1, true)]
    [InlineData(9, 10, 0, 0, false)]
    [InlineData(12, 16, 59, 1, true)]
    [InlineData(12, 17, 0, 1, false)]
    public void Where_it_is_joined_is_asked_for_three_days_before_whoever_waits_is_to_be_told(
        int day,
        int hour,
        int minute,
        int seats,
        bool needed
    )
    {
        var now = new DateTimeOffset(2026, 3, day, hour, minute, 0, JapanTime.Offset);
        var progress = new BriefingProgress { Seats = seats };

        Assert.Equal(needed, Rules.NeedsMeeting(now, progress));
        Assert.False(Rules.NeedsMeeting(now, progress with { Meeting = new() { Url = "https://teams.example.jp" } }));
    }

    [Theory]
    [InlineData(true, "hanako@gmail.com", true)]
    [InlineData(null, "hanako@gmail.com", false)]
    [InlineData(false, "hanako@pref.mihon.example.lg.jp", false)]
    public void What_an_officer_says_of_a_person_goes_before_the_rules(bool? admitted, string address, bool eligible)
    {
        var form = Valid with { Email = address, Consents = false };

        Assert.Empty(form.FaultsOf(Rules, byOfficer: true));
        Assert.Equal(
            eligible,
            Rules.ReasonAgainst(form.Entry(Sample.Midway) with { Admitted = admitted }) is null
        );
    }
}
