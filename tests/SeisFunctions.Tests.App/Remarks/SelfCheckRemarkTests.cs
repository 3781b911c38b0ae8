using DocumentFormat.OpenXml.Packaging;
using SeisFunctions.Desk.Applying;
using SeisFunctions.Mail;
using SeisFunctions.Querying;
using SeisFunctions.Reading;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Remarks;

/// <summary>What a form says that a self-check gives back.</summary>
public sealed class SelfCheckRemarkTests
{
    private const string Closed = "公募の締切を過ぎています。";

    [Fact]
    public void A_form_that_comes_back_after_the_deadline_says_so_and_asks_for_nothing()
    {
        var comments = CommentsIn(canBeMended: false);

        Assert.StartsWith(Closed, comments[0], StringComparison.Ordinal);
        Assert.Contains(comments, comment => comment.Contains("「電話番号」が記入されていません。", StringComparison.Ordinal));
        Assert.DoesNotContain(comments, comment => comment.Contains("ください", StringComparison.Ordinal));
    }

    [Fact]
    public void A_form_that_comes_back_before_the_deadline_says_what_to_do() =>
        Assert.All(
            CommentsIn(canBeMended: true),
            comment =>
            {
                Assert.Contains("ください", comment, StringComparison.Ordinal);
                Assert.DoesNotContain(Closed, comment, StringComparison.Ordinal);
            }
        );

    private static List<string> CommentsIn(bool canBeMended)
    {
        (string Name, byte[] Content) form = ("様式1.docx", Sample.Forms.Form1("東京都", ("telephone", "")));
        var result = Check.Files(form);
        var link = Assert.Single(
            new SelfCheckRemarks(new SubmissionReader(Sample.Call)).Of(
                result,
                CheckReport.Of(result, Sample.Call, canBeMended: canBeMended),
                [new OpenedFile(form.Name, "application/octet-stream", form.Content)],
                canBeMended,
                TestContext.Current.CancellationToken
            )
        );
        var bytes = Convert.FromBase64String(link.Href[(link.Href.IndexOf(',', StringComparison.Ordinal) + 1)..]);
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), false);
        return
        [
            .. document.MainDocumentPart!.WordprocessingCommentsPart!.Comments.ChildElements.Select(comment =>
                comment.InnerText
            ),
        ];
    }
}
