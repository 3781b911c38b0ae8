using SeisFunctions.Desk.Applications;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Mail;
using SeisFunctions.Reading;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Desk;

/// <summary>What is said of two versions of a form with rows.</summary>
public sealed class ComparisonTests
{
    private static readonly SubmissionReading Read = new SubmissionReader(Sample.Call).Read(
        new OpenedMail { Files = [new OpenedFile("様式1.docx", "", Sample.Forms.Form1("東京都"))] },
        "id",
        Sample.Midway,
        default
    );

    [Fact]
    public void New_rows_have_the_numbers_that_they_have_in_the_file_and_are_counted_as_rows()
    {
        var found = Of(["甲", "乙", "丙"], ["甲", "丁", "戊", "己", "庚"]);

        Assert.Equal(
            [
                ("表の行2", "名：乙", "名：丁"),
                ("表の行3", "名：丙", "名：戊"),
                ("表の行4", "", "名：己"),
                ("表の行5", "", "名：庚"),
            ],
            found.Fields.Select(row => (row.Label, row.Before, row.After))
        );
        Assert.Equal("4行が変わりました。1欄と1行は同じです。", found.Counts);
    }

    [Fact]
    public void A_row_that_has_moved_has_not_changed_and_one_of_two_equal_ones_that_is_gone_has()
    {
        var found = Of(["甲", "乙", "甲"], ["乙", "甲"]);

        Assert.Equal([("表の行3", "名：甲", "")], found.Fields.Select(row => (row.Label, row.Before, row.After)));
        Assert.Equal("1行が変わりました。1欄と2行は同じです。", found.Counts);
    }

    private static FormDifference Of(string[] before, string[] after) =>
        Assert.Single(Comparison.Of(With("1", before), With("2", after), Sample.Call));

    private static SubmissionReading With(string sha256, string[] rows)
    {
        var version = Read.Forms[0];
        var table = new TableReading("表", [.. rows.Select(row => new RowReading("", [Field(row)]))]);
        return Read with
        {
            Forms =
            [
                version with
                {
                    Sha256 = sha256,
                    Reading = version.Reading with { Fields = [Field("同じ")], Tables = [table] },
                },
            ],
        };
    }

    private static FieldReading Field(string text) => new("name", "名", text, text, null, Confidence.Exact);
}
