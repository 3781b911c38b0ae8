using System.Text;
using SeisFunctions.Domain;
using SeisFunctions.Querying.Searching;
using SeisFunctions.Storing;

namespace SeisFunctions.Desk.Searching;

/// <summary>
/// <c>POST /search</c>: takes what is searched for, and leads to what was found under an address that says nothing of
/// it. Changes nothing, so that it needs no proof of where the form comes from.
/// </summary>
public sealed class StartSearch(
    DeskDoor door,
    SearchMemory memory,
    SubmissionRegister submissions,
    SearchedApplicants applicants
)
{
    /// <summary>303 to the result, or to the one thing that is meant; 400 for what is too long.</summary>
    [Function(nameof(StartSearch))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "search")] HttpRequest request,
        CancellationToken cancellationToken
    ) => door.ShowAsync(request, async _ =>
        {
            var (form, unreadable) = await PostedForm.ReadAsync(
                request,
                DeskDoor.MostBytes,
                DeskDoor.MostFields,
                cancellationToken
            );
            if (unreadable is not null)
                return unreadable;
            var question = QuestionIn(form["q"]);
            if (question.Length == 0)
                return DeskDoor.SeeOther(request, Links.Search());
            if (question.Length > RegisterSearch.LongestQuestion)
                return DeskDoor.Message(
                    StatusCodes.Status400BadRequest,
                    "検索する語句が長すぎます",
                    $"{RegisterSearch.LongestQuestion}文字以内で入力してください。",
                    new("検索の画面へ戻る", Links.Search())
                );
            return DeskDoor.SeeOther(
                request,
                await PathOfAsync(question, submissions, applicants.OfCode, cancellationToken)
                    ?? Links.Search(memory.Keep(request, question))
            );
        });

    /// <summary>A question as it is searched for. Half of a pair of surrogates cannot be normalised.</summary>
    internal static string QuestionIn(string? text) => string.Concat((text ?? "").EnumerateRunes()).Trim();

    /// <summary>The page of a receipt number, or of an applicant; null for everything else.</summary>
    /// <param name="question">The question.</param>
    /// <param name="submissions">The submissions.</param>
    /// <param name="only">The applicant that is meant by a question, and nothing else by it; or null. Whoever searches for
    /// a name finds what tells of it, with the applicant above it.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    internal static async Task<string?> PathOfAsync(
        string question,
        SubmissionRegister submissions,
        Func<string, Applicant?> only,
        CancellationToken cancellationToken
    )
    {
        var plain = question.Normalize(NormalizationForm.FormKC);
        return
            await submissions.FindByReceiptAsync(plain.ToUpperInvariant(), cancellationToken) is { } submission
                ? Links.Submission(submission.Id)
            : only(plain) is { } applicant ? Links.Application(applicant.Code)
            : null;
    }
}
