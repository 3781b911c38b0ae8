using System.Globalization;
using Fluid;

namespace SeisFunctions.Calls;

/// <summary>Fills a letter template (Liquid) in. Pure.</summary>
internal static class LetterText
{
    private static readonly FluidParser Parser = new();

    private static readonly TemplateOptions Options = new()
    {
        MemberAccessStrategy = new UnsafeMemberAccessStrategy { MemberNameStrategy = MemberNameStrategies.CamelCase },
        CultureInfo = CultureInfo.GetCultureInfo("ja-JP"),
    };

    /// <summary>Why the template cannot be used, or null.</summary>
    public static string? FaultOf(LetterTemplate template) =>
        !Parser.TryParse(template.Subject, out _, out var fault) ? $"subject: {fault}"
        : !Parser.TryParse(template.Body, out _, out fault) ? $"body: {fault}"
        : null;

    /// <summary>
    /// Subject and body for <paramref name="model"/>. The subject is one line, whatever the values hold.
    /// </summary>
    public static (string Subject, string Body) Of(LetterTemplate template, object model)
    {
        var context = new TemplateContext(model, Options);
        var subject = Parser.Parse(template.Subject).Render(context);
        var body = Parser.Parse(template.Body).Render(context);
        return (new([.. subject.Where(c => !char.IsControl(c))]), body.ReplaceLineEndings("\r\n"));
    }
}
