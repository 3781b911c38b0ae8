using SeisFunctions.Domain.Senders;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Senders;

/// <summary>
/// Whose address it is. Reference data cut at their label pref or metro, further domains of the call, nothing above
/// them.
/// </summary>
public sealed class SenderDomainTests
{
    private static readonly SenderDomains Domains = (
        Sample.Shipped with
        {
            Mail = Sample.Shipped.Mail with
            {
                SenderDomains = new Dictionary<string, IReadOnlyList<string>> { ["13"] = ["dx.tokyo.example.jp"] },
            },
        }
    ).SenderDomains;

    [Theory]
    [InlineData("a@pref.chiba.lg.jp", "12", AddressOwner.Own)]
    [InlineData("a@mz.pref.chiba.lg.jp", "12", AddressOwner.Own)]
    [InlineData("a@MZ.PREF.CHIBA.LG.JP", "12", AddressOwner.Own)]
    [InlineData("a@pref.miyagi.jp", "04", AddressOwner.Own)]
    [InlineData("a@pref.miyagi.lg.jp", "04", AddressOwner.Own)]
    [InlineData("a@section.metro.tokyo.jp", "13", AddressOwner.Own)]
    [InlineData("a@pref.chiba.lg.jp", "13", AddressOwner.Other)]
    [InlineData("a@dx.tokyo.example.jp", "13", AddressOwner.Own)]
    [InlineData("a@mail.dx.tokyo.example.jp", "13", AddressOwner.Own)]
    [InlineData("a@dx.tokyo.example.jp", "12", AddressOwner.Other)]
    [InlineData("a@city.chiba.lg.jp", "12", AddressOwner.Unknown)]
    [InlineData("a@chiba.lg.jp", "12", AddressOwner.Unknown)]
    [InlineData("a@lg.jp", "12", AddressOwner.Unknown)]
    [InlineData("a@notpref.chiba.lg.jp", "12", AddressOwner.Unknown)]
    [InlineData("a@pref.chiba.lg.jp.example.com", "12", AddressOwner.Unknown)]
    [InlineData("pref.chiba.lg.jp@example.com", "12", AddressOwner.Unknown)]
    [InlineData("a@gmail.com", "12", AddressOwner.Unknown)]
    [InlineData("a@tokyo.example.jp", "13", AddressOwner.Unknown)]
    [InlineData(null, "13", AddressOwner.Unknown)]
    [InlineData("a@pref.chiba.lg.jp", null, AddressOwner.Own)]
    [InlineData("a@gmail.com", null, AddressOwner.Unknown)]
    public void An_address_is_the_applicants_own_anothers_or_unknown(
        string? address,
        string? applicant,
        AddressOwner owner
    ) => Assert.Equal(owner, Domains.OwnerOf(address, applicant));

    [Fact]
    public void The_shipped_call_adds_no_domain() => Assert.Empty(Sample.Shipped.Mail.SenderDomains);

    [Fact]
    public void Every_prefecture_has_an_address_of_its_own_by_the_reference_data() =>
        Assert.All(
            File.ReadLines(Path.Combine(Places.Japan.Folder, "prefecture_domains.csv"))
                .Skip(1)
                .Select(line => line.Split(',')),
            row => Assert.Equal(AddressOwner.Own, Sample.Shipped.SenderDomains.OwnerOf($"somebody@{row[4]}", row[0]))
        );
}
