using SeisFunctions.Acknowledging;
using SeisFunctions.Domain;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Letters;

/// <summary>A letter that an officer has changed is asked about where it names applicants otherwise than its template.</summary>
public sealed class NameDoubtTests
{
    private const string Subject = "【結果】青森県の申請について",
        Body = """
            青森県 ご担当者様

            申請者　青森県
            連携先　秋田県
            結果　　候補に選定

            ご不明の点は事務局まで。
            """;

    private static readonly Applicant Aomori = Sample.Call.Applicant("02")!;

    [Theory]
    [InlineData("every name replaced", "青森県", "秋田県", "秋田県", "青森県")]
    [InlineData("the salutation alone", "青森県 ご担当者様", "秋田県 ご担当者様", "秋田県", "青森県")]
    [InlineData("the salutation in other words", "青森県 ご担当者様", "大阪府総務部デジタル課御中", "大阪府", "青森県")]
    [InlineData("with a wide blank", "青森県 ご担当者様", "大　阪　府　御担当者様", "大阪府", "青森県")]
    [InlineData("the line of the applicant", "申請者　青森県", "申請者　岩手県", "岩手県", null)]
    [InlineData("another beside its own", "ご不明の点は", "岩手県及び宮城県と同様に、ご不明の点は", "岩手県、宮城県", null)]
    [InlineData("its partner once more", "ご不明の点は", "秋田県分も含め、ご不明の点は", "秋田県", null)]
    public void What_names_another_than_its_template_is_asked_about(
        string what,
        string before,
        string after,
        string others,
        string? lost
    )
    {
        var doubt = DoubtOf(Body.Replace(before, after, StringComparison.Ordinal));

        Assert.True(doubt is not null, what);
        Assert.Equal(others, string.Join('、', doubt.Others));
        Assert.Equal(lost, doubt.Lost);
        Assert.All(doubt.Names, name => Assert.Contains(name, doubt.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_lines_of_two_applicants_changed_for_each_other_are_asked_about()
    {
        var doubt = DoubtOf(
            Body.Replace("青森県", "*", StringComparison.Ordinal)
                .Replace("秋田県", "青森県", StringComparison.Ordinal)
                .Replace("*", "秋田県", StringComparison.Ordinal)
        );

        Assert.Equal(("秋田県", "青森県"), (Assert.Single(doubt!.Others), doubt.Lost));
    }

    [Fact]
    public void A_template_that_is_kept_without_the_name_of_its_applicant_is_asked_about()
    {
        var doubt = DoubtOf(
            Body.Replace("青森県", "貴県", StringComparison.Ordinal).Replace("連携先　秋田県\n", "", StringComparison.Ordinal)
        );

        Assert.Equal((0, "青森県"), (doubt!.Others.Count, doubt.Lost));
    }

    [Fact]
    public void The_name_of_another_in_the_subject_is_asked_about() =>
        Assert.Equal(
            ["秋田県"],
            NameDoubt.Of(
                Text(Body) with
                {
                    Subject = "【結果】秋田県の申請について",
                },
                Aomori,
                Sample.Call.Applicants
            )!.Others
        );

    [Theory]
    [InlineData("as the template has it", "", "")]
    [InlineData("another word", "ご不明の点は", "ご不明な点は")]
    [InlineData("a place of its own", "ご不明の点は", "弘前市の担当の方とともに、ご不明の点は")]
    [InlineData("its own name once more", "ご不明の点は", "青森県分について、ご不明の点は")]
    [InlineData("a line with its own name taken out", "申請者　青森県\n", "")]
    [InlineData("no name in the salutation, its own later", "青森県 ご担当者様", "ご担当者様")]
    [InlineData("its partner taken out", "連携先　秋田県\n", "")]
    [InlineData("its partner in other words", "連携先　秋田県", "広域で連携する団体　秋田県")]
    [InlineData("a city of such a name", "ご不明の点は", "千葉市、広島市の例にならい、ご不明の点は")]
    [InlineData("a word that holds a name", "ご不明の点は", "担当の石川と申します。ご不明の点は")]
    public void What_names_whom_its_template_names_is_not(string what, string before, string after) =>
        Assert.True(
            DoubtOf(before.Length == 0 ? Body : Body.Replace(before, after, StringComparison.Ordinal)) is null,
            what
        );

    [Fact]
    public void What_is_written_wholly_anew_and_names_nobody_is_not()
    {
        Assert.Null(DoubtOf("覚書の案でも差し支えありません。"));
        Assert.Equal(["大阪府"], DoubtOf("大阪府の覚書の案でも差し支えありません。")!.Others);
    }

    [Fact]
    public void To_one_whom_nobody_has_confirmed_every_name_that_is_put_in_is_asked_about()
    {
        var text = Text("ご担当者様\n青森県の件です。") with { TemplateBody = "ご担当者様\n" };

        Assert.Equal(["青森県"], NameDoubt.Of(text, null, Sample.Call.Applicants)!.Names);
        Assert.Null(
            NameDoubt.Of(text with { Body = "ご担当者様\nお送りください。" }, null, Sample.Call.Applicants)
        );
    }

    [Fact]
    public void It_is_confirmed_by_all_names_that_were_told_and_a_reason()
    {
        var doubt = DoubtOf(Body.Replace("青森県", "秋田県", StringComparison.Ordinal))!;
        var act = new Act("事務局 花子", "確認済み");

        Assert.NotNull(doubt.Unconfirmed(act));
        Assert.NotNull(doubt.Unconfirmed(act with { Confirmed = ["秋田県"] }));
        Assert.NotNull(doubt.Unconfirmed(act with { Confirmed = ["秋田県", "青森県"], Note = null }));
        Assert.Null(doubt.Unconfirmed(act with { Confirmed = ["青森県", "秋田県"] }));
    }

    private static NameDoubt? DoubtOf(string body) => NameDoubt.Of(Text(body), Aomori, Sample.Call.Applicants);

    private static DraftText Text(string body) =>
        new()
        {
            To = "dx@pref.example.lg.jp",
            Subject = Subject,
            TemplateSubject = Subject,
            Body = body,
            TemplateBody = Body,
        };
}
