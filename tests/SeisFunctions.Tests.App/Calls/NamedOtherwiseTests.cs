using SeisFunctions.Calls.Applicants;
using SeisFunctions.Domain;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Calls;

/// <summary>What in a submission speaks against assigning it to 宮城県.</summary>
public sealed class NamedOtherwiseTests
{
    private static readonly Applicant Miyagi = Sample.Call.Applicant("04")!;

    [Theory]
    [InlineData("its forms, its subject and its address", "様式1：23 様式2：23 件名！：23 送信元ドメイン：23", 4)]
    [InlineData("one form alone", "様式1：23", 1)]
    [InlineData("a form, although the subject and the address say so", "様式1：23 件名！：04 送信元ドメイン：04", 1)]
    [InlineData("its subject, where no form names anybody", "件名！：23", 1)]
    [InlineData("a subject that does not name the call", "件名：23", 1)]
    [InlineData("its address, where nothing else names anybody", "送信元ドメイン：23", 1)]
    [InlineData("the name of a file", "ファイル名：23", 1)]
    [InlineData("the mail that is attached", "添付メールの件名！：23 添付メールの送信元ドメイン：23", 2)]
    [InlineData("several others", "様式1：23 様式1：27", 2)]
    [InlineData("nothing", "", 0)]
    [InlineData("what names it", "様式1：04 件名！：04 送信元ドメイン：04", 0)]
    [InlineData("a form that names it, beside another's subject and address", "様式1：04 件名！：23 送信元ドメイン：23", 0)]
    [InlineData("forms of several, of which one is its own", "様式1：23 様式1：04", 0)]
    [InlineData("a subject that names it, from another's address", "件名！：04 送信元ドメイン：23", 0)]
    [InlineData("an address of its own, under another's subject", "件名！：23 送信元ドメイン：04", 0)]
    [InlineData("what its text mentions", "本文：27", 0)]
    public void What_speaks_against_it_is(string what, string signals, int count)
    {
        var found = NamedOtherwise.Of(
            [
                .. signals
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(one => one.Split('：'))
                    .Select(one => new ApplicantSignal(
                        one[0].TrimEnd('！'),
                        one[1],
                        Sample.Call.Applicant(one[1])!.Name,
                        one[0].StartsWith("様式", StringComparison.Ordinal) || one[0].EndsWith('！')
                    )),
            ],
            Miyagi
        );

        Assert.True(found.Count == count, $"{what}: {found.Count}");
        Assert.DoesNotContain(found, one => one.Code == "04");
    }

    [Fact]
    public void An_organisation_that_is_known_by_its_name_and_by_its_number_is_one() =>
        Assert.Empty(
            NamedOtherwise.Of(
                [new("様式1", "n-abc", "一般社団法人　見本", true)],
                new("1234567890123", "一般社団法人見本", "")
            )
        );
}
