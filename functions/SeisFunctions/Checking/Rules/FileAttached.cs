using SeisFunctions.Calls;
using SeisFunctions.Forms;

namespace SeisFunctions.Checking.Rules;

/// <summary>
/// A paper came with the application: a form of the call, or a file of a kind that holds no form. What a file says is
/// for a person to read. Where a file could not be opened, or lies behind a link, a missing one is a person's question.
/// </summary>
/// <param name="Form">Id of the form.</param>
/// <param name="Kind">What the file is by its content.</param>
/// <param name="Name">What the paper is called, for people.</param>
/// <param name="AtLeast">How many files of the kind. Left out: 1.</param>
internal sealed record FileAttached(
    string? Form = null,
    FileFormat? Kind = null,
    string? Name = null,
    [Least(1)] int AtLeast = 1
) : Rule
{
    /// <inheritdoc/>
    public override IEnumerable<CallFault> FaultsIn(CallDefinition call) =>
        (Form is null) == (Kind is null) ? [new("", "needs one of form and kind.")]
        : Kind is not null && Name is null ? [new("name", "is missing: what the paper is called.")]
        : Form is not null && call.Forms.All(form => form.Id != Form)
            ?
            [
                new("form", $"there is no form \"{Form}\".{Nearest.Hint(Form, [.. call.Forms.Select(form => form.Id)])}"),
            ]
        : [];

    /// <inheritdoc/>
    public override Opinion Judge(ApplicationCase c)
    {
        var name = Name ?? c.NameOf(Form!);
        var came = Form is not null
            ? c.Application.Forms.TryGetValue(Form, out var version) && version.Reading.IsFilled
            : c.Application.Papers.Count(paper => paper == Kind) >= AtLeast;
        return came ? Opinion.Satisfied($"{name}が提出されています。")
            : c.Application.HasUnreadFiles
                ? Opinion.NeedsReview(Of($"{name}を確認できません。読み取れなかったファイルを確認する必要があります。"))
            : Opinion.NotSatisfied(Of($"{name}が提出されていません。", $"{name}を提出してください。"));

        Reason Of(string text, string? advice = null) =>
            new(text, advice) { Form = Form is null ? null : c.NameOf(Form) };
    }
}
