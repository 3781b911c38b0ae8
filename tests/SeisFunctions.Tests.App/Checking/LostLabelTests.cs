using SeisFunctions.Desk.Applications;
using SeisFunctions.Domain;
using SeisFunctions.Exporting;
using SeisFunctions.Tests.Forms;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Checking;

/// <summary>
/// An entry that was left blank and one whose label is not there are two things, to applicants and to officers.
/// </summary>
public sealed class LostLabelTests
{
    [Theory]
    [InlineData(
        "電話番号",
        "field.missing",
        "field.labelNotFound",
        "記入されていません",
        RequirementOutcome.NotSatisfied,
        "（空欄）",
        "空欄"
    )]
    [InlineData(
        "？",
        "field.labelNotFound",
        "field.missing",
        "欄が見つかりません",
        RequirementOutcome.NeedsReview,
        "（見出しが見つかりません）",
        "見出しなし"
    )]
    public void A_label_that_is_not_there_is_asked_for_and_never_called_blank(
        string label,
        string told,
        string other,
        string words,
        RequirementOutcome outcome,
        string atTheDesk,
        string inTheExport
    )
    {
        var file = SampleForms.Word(
            (field, written) => WordFile.Cell(field.Id == "telephone" ? "" : SampleForms.ValueOf(field, written)),
            field => field.Id == "telephone" ? label : field.Text ?? field.Label
        );

        var result = Check.Files(("様式1.docx", file), ("様式2.xlsx", Sample.Forms.Form2("島根県", 2)));

        var finding = Assert.Single(result.Findings, finding =>
            finding.Field == "電話番号" && finding.Code.StartsWith("field.", StringComparison.Ordinal)
        );
        Assert.Equal(told, finding.Code);
        Assert.Contains(words, finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(result.Findings, finding => finding.Code == other && finding.Field == "電話番号");
        Assert.Equal(outcome, result.Verdict.Requirement(6).Outcome);
        var form = result.Reading.Forms.Single(form => form.Reading.FormName == "様式1");
        var reading = form.Reading["telephone"];
        Assert.Equal(atTheDesk, FormLines.Of(reading).Value);
        Assert.Equal(
            inTheExport,
            ExportColumns.Fields.Single(column => column.Header == "読み取りの状態").Value((form, reading))
        );
    }
}
