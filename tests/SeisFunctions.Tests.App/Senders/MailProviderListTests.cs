using SeisFunctions.Calls;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Senders;

/// <summary>At which domains anybody can have an address.</summary>
public sealed class MailProviderListTests
{
    private static readonly MailProviderList List = Sample.Shipped.Mail.ProviderList;

    [Theory]
    [InlineData("a@gmail.com", true)]
    [InlineData("a@Yahoo.co.jp.", true)]
    [InlineData("a@outlook.jp", true)]
    [InlineData("a@docomo.ne.jp", true)]
    [InlineData("a@tokyo.ocn.ne.jp", true)]
    [InlineData("a@mail.plala.or.jp", true)]
    [InlineData("a@notgmail.com", false)]
    [InlineData("a@gmail.com.example.com", false)]
    [InlineData("a@consultant.example.com", false)]
    [InlineData("a@city.chiba.lg.jp", false)]
    public void Free_mail_carriers_and_providers_are_known_with_what_is_below_them(string address, bool shared) =>
        Assert.Equal(shared, List.Of(address) is not null);

    [Fact]
    public void No_domain_of_a_prefecture_is_one_of_them() =>
        Assert.DoesNotContain(
            File.ReadLines(
                    Repository.Path(
                        "functions",
                        "SeisFunctions",
                        "Calls",
                        "seis-r8",
                        "reference",
                        "prefecture_domains.csv"
                    )
                )
                .Skip(1)
                .SelectMany(line => line.Split(',')),
            cell => cell.Contains('.', StringComparison.Ordinal) && List.Of(cell.Trim()) is not null
        );
}
