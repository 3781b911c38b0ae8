using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using SeisFunctions.Domain;
using SeisFunctions.Forms.Facsimiles;

namespace SeisFunctions.Desk.Facsimiles;

/// <summary>
/// The text of a spot in pieces, each with what it was taken for and the way to its field. Written by hand and not as a
/// component: a file has thousands of them, and no blank may come between two pieces.
/// </summary>
internal static class SpotMarkup
{
    public static RenderFragment Of(ShownSpot spot, ShownFile file) => builder =>
        {
            builder.OpenElement(0, "span");
            builder.AddAttribute(1, "class", "spot");
            string? open = null;
            foreach (var run in spot.Runs)
            {
                var target = run.Taken is { } entry ? file.Targets.GetValueOrDefault(entry) : null;
                if (target != open)
                {
                    if (open is not null)
                        builder.CloseElement();
                    if (target is not null)
                    {
                        builder.OpenElement(2, "a");
                        builder.AddAttribute(3, "href", "#" + target);
                    }

                    open = target;
                }

                Add(builder, run, file);
            }

            if (open is not null)
                builder.CloseElement();
            builder.CloseElement();
        };

    private static void Add(RenderTreeBuilder builder, ShownRun run, ShownFile file)
    {
        var text = DirectionMarks.Without(run.Text);
        var isChanged = run.Taken is { } entry && file.Changed.Contains(entry);
        if (TakenFor.TitleOf(run) is not { } title || string.IsNullOrWhiteSpace(text))
        {
            builder.AddContent(4, text);
            return;
        }

        builder.OpenElement(5, "span");
        builder.AddAttribute(6, "class", ClassOf(run, isChanged));
        builder.AddAttribute(7, "title", isChanged ? $"{title}、変更" : title);
        builder.AddContent(8, text);
        builder.CloseElement();
    }

    private static string ClassOf(ShownRun run, bool isChanged) =>
        string.Join(
            ' ',
            new[]
            {
                run.Taken is { } entry ? $"as as-{Links.Word(entry.As)}" : null,
                run.Look.HasFlag(ShownLook.Struck) ? "struck" : null,
                run.Look.HasFlag(ShownLook.Emphasised) ? "framed" : null,
                run.Look.HasFlag(ShownLook.Doubtful) ? "doubtful" : null,
                run.Look.HasFlag(ShownLook.Unseen) ? "unseen" : null,
                run.Look.HasFlag(ShownLook.Hidden) ? "concealed" : null,
                isChanged ? "changed" : null,
            }.OfType<string>()
        );
}
