using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using SeisFunctions.Forms;
using SeisFunctions.Tests.Forms.Blank;

namespace SeisFunctions.Tests.Forms.Word;

/// <summary>What stands above the title of a form that is a letter belongs to the form, whatever people do to it.</summary>
public sealed class LetterHeadTests
{
    [Fact]
    public void The_head_is_read_though_the_name_of_the_form_above_it_was_deleted()
    {
        var form = Assert.Single(Read(body => body.GetFirstChild<Paragraph>()!.Remove()));

        Assert.Equal(("島根県", "2026-03-20"), HeadOf(form));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Each_of_two_copies_in_one_file_keeps_its_own_head_with_or_without_the_name_above_it(bool isNamed)
    {
        var forms = Read(body =>
        {
            var copy = body.ChildElements.SkipLast(1).Skip(isNamed ? 0 : 1).Select(block => block.CloneNode(true));
            foreach (var block in copy.ToList())
                body.InsertBefore(block, body.LastChild);
            body.Elements<Table>().First().Descendants<SdtRun>().Single().SdtContentRun!.InnerXml =
                new Run(new Text("令和8年3月19日")).OuterXml;
        });

        Assert.Equal(
            [("島根県", "2026-03-19"), ("島根県", "2026-03-20")],
            forms.Select(HeadOf)
        );
    }

    [Fact]
    public void A_covering_letter_before_the_form_changes_nothing()
    {
        string[] lines = ["令和8年3月19日", "事務局　御中", "申請書類の送付について", "標記について、別添のとおり送付します。"];

        var form = Assert.Single(
            Read(body =>
            {
                foreach (var line in lines.Reverse())
                    body.InsertAt(new Paragraph(new Run(new Text(line))), 0);
            })
        );

        Assert.Equal(("島根県", "2026-03-20"), HeadOf(form));
    }

    [Fact]
    public void A_day_without_its_label_is_told_and_not_guessed()
    {
        var form = Assert.Single(
            Read(body =>
                body.ReplaceChild(
                    new Paragraph(new Run(new Text("令和8年3月20日"))),
                    body.Elements<Table>().First()
                )
            )
        );

        Assert.Equal(("島根県", null), HeadOf(form));
        Assert.Contains(form.Findings, finding => finding.Value?.Contains("令和8年3月20日", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void A_blank_form_whose_controls_became_plain_text_holds_nothing()
    {
        var blank = PublishedForms.Blank(PublishedForms.Definition("form1"));

        var form = Assert.Single(
            Edited(blank, body =>
            {
                foreach (var control in body.Descendants<SdtRun>().ToList())
                {
                    foreach (var run in control.SdtContentRun!.Elements<Run>().ToList())
                        control.InsertBeforeSelf(run.CloneNode(true));
                    control.Remove();
                }
            })
        );

        Assert.All(form.Fields, field => Assert.True(field.Value is null or "false", field.ToString()));
        Assert.Empty(form.Findings);
    }

    private static (string? Prefecture, string? Day) HeadOf(FormReading form) =>
        (form["prefecture"].Value, form["submittedOn"].Value);

    private static IReadOnlyList<FormReading> Read(Action<Body> change) =>
        Edited(
            PublishedForms.Filled(
                PublishedForms.Definition("form1"),
                PublishedForms.Entries(
                    [.. SampleAnswers.Form1.Select(answer => (answer.Key, answer.Value.Written))]
                )
            ),
            change
        );

    private static IReadOnlyList<FormReading> Edited(byte[] file, Action<Body> change)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var document = WordprocessingDocument.Open(stream, isEditable: true))
            change(document.MainDocumentPart!.Document!.Body!);
        return CallForms.Read(stream.ToArray()).Forms;
    }
}
