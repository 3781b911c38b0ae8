using Microsoft.AspNetCore.Http.HttpResults;
using SeisFunctions.Calls;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Storing;

namespace SeisFunctions.Desk.Applying;

/// <summary>
/// What the pages for applicants have in common. They are open to all: nothing of the call's applications is in reach
/// of them.
/// </summary>
public sealed class PublicPages(CallDefinition call, CallRegister calls, FaqRegister faq)
{
    /// <summary>What stands around a page.</summary>
    public async Task<PublicFrame> FrameAsync(string title, string section, CancellationToken cancellationToken) =>
        new(
            title,
            call.Name,
            Words.Minute((await calls.CurrentAsync(cancellationToken)).Deadline),
            call.Secretariat.Name,
            call.Secretariat.Contact,
            section
        )
        {
            HasFaq = await faq.AnyPublicAsync(cancellationToken),
            HasBriefing = call.Briefing is not null,
        };

    /// <summary>The blank forms of an application, to download.</summary>
    public IReadOnlyList<Link> BlankForms() => Links(call.RequiredForms);

    /// <summary>The blank forms that follow after adoption (採択後), to download.</summary>
    public IReadOnlyList<Link> LaterForms() => Links(call.Forms.Except(call.RequiredForms));

    private static IReadOnlyList<Link> Links(IEnumerable<FormDefinition> forms) =>
        [
            .. forms.Select(form => new Link(
                $"{form.Name} {form.Title}",
                $"/forms/{Uri.EscapeDataString(BlankFormFiles.NameOf(form))}"
            )),
        ];

    // What the fields are called on the pages.
    private (string Name, string Label)[] Fields =>
    [
        ("files", "記入した様式"),
        ("prefecture", call.Applicants.Noun),
        ("name", "担当者の氏名"),
        ("email", "メールアドレス"),
        ("consent", "個人情報の取扱い"),
    ];

    /// <summary>What a refused request is told, or null if it was not refused.</summary>
    internal (int Status, string Text)? RefusalOf(IResult result) =>
        result is ProblemHttpResult { ProblemDetails: var problem } refused
            ? (
                refused.StatusCode,
                problem.Title
                    + Fields.Aggregate(problem.Detail ?? "", (text, field) =>
                        text.StartsWith($"{field.Name}：", StringComparison.Ordinal)
                            ? field.Label + text[field.Name.Length..]
                            : text
                    )
            )
            : null;
}
