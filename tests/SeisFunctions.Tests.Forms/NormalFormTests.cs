using SeisFunctions.Forms;

namespace SeisFunctions.Tests.Forms;

public sealed class NormalFormTests
{
    [Fact]
    public void A_Word_form_filled_in_normally_reads_perfectly()
    {
        var reading = CallForms.Read(SampleForms.Word());

        var form = Assert.Single(reading.Forms);
        Assert.Equal(FileFormat.Word, reading.Format);
        Assert.Equal(("form1", "令和8年度"), (form.FormId, form.Edition));
        Assert.Empty(reading.Findings);
        Assert.Empty(form.Findings);
        Assert.Equal(
            SampleAnswers.Form1.Select(answer => (answer.Key, (string?)answer.Value.Read)),
            form.Fields.Select(field => (field.Id, field.Value))
        );
        Assert.All(form.Fields, field => Assert.Equal(Confidence.Exact, field.Confidence));
        Assert.Equal("表1 1行2列", form["prefecture"].Location);
        Assert.Equal("令和8年3月20日", form["submittedOn"].Raw);
    }

    [Fact]
    public void An_Excel_form_filled_in_normally_reads_perfectly()
    {
        var reading = CallForms.Read(SampleForms.Excel().Build());

        var form = Assert.Single(reading.Forms);
        Assert.Equal(FileFormat.Excel, reading.Format);
        Assert.Equal(("form2", "令和8年度"), (form.FormId, form.Edition));
        Assert.Empty(reading.Findings);
        Assert.Empty(form.Findings);
        Assert.Equal(("島根県", "連携市区町村!C4"), (form["prefecture"].Value, form["prefecture"].Location));
        Assert.Equal(
            SampleAnswers.Municipalities.Select(row => string.Join('|', row)),
            form.Table("municipalities").Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Raw)))
        );
        Assert.Equal(["322016", "325252"], form.Table("municipalities").Rows.Select(row => row["code"].Value));
        Assert.All(form.Table("municipalities").Rows, row => Assert.Equal("true", row["consent"].Value));
        Assert.Equal("連携市区町村!C7", form.Table("municipalities").Rows[0]["municipality"].Location);
        Assert.Equal(["DX担当", "課題所管"], form.Table("structure").Rows.Select(row => row["kind"].Value));
    }
}
