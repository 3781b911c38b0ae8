using System.Globalization;
using Fluid;
using SeisFunctions.Calls.Tables;
using SeisFunctions.Domain;

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

    /// <summary>Why the template is none of Liquid.</summary>
    public static IEnumerable<CallFault> FaultsOf(LetterKind kind, LetterTemplate template)
    {
        if (!Parser.TryParse(template.Subject, out _, out var fault))
            yield return new($"{LetterTemplate.Key(kind)}.subject", fault);
        if (!Parser.TryParse(template.Body, out _, out fault))
            yield return new("", fault) { Letter = kind };
    }

    /// <summary>The names in a template that neither its model nor a table has.</summary>
    /// <param name="kind">The letter.</param>
    /// <param name="template">Its template.</param>
    /// <param name="model">The type of what it is filled in with.</param>
    /// <param name="tables">The reference tables of the call.</param>
    public static IEnumerable<CallFault> StrangersIn(
        LetterKind kind,
        LetterTemplate template,
        Type model,
        IReadOnlyDictionary<string, ReferenceTable> tables
    ) =>
        StrangersIn(template.Subject, model, tables)
            .Select(one => new CallFault($"{LetterTemplate.Key(kind)}.subject", $"\"{one.Written}\" {one.What}"))
            .Concat(
                StrangersIn(template.Body, model, tables)
                    .Select(one => new CallFault("", $"\"{one.Written}\" {one.What}")
                    {
                        Letter = kind,
                        Line = LineOf(template.Body, one.Written),
                    })
            );

    private static IEnumerable<(string Written, string What)> StrangersIn(
        string template,
        Type model,
        IReadOnlyDictionary<string, ReferenceTable> tables
    )
    {
        // That it is none is told already.
        if (!Parser.TryParse(template, out var parsed, out _))
            return [];
        var names = new LetterNames(model, tables, Options.Filters);
        names.VisitTemplate(parsed);
        return names.Strangers.Distinct();
    }

    // Liquid's tree does not tell where a name stands: the first tag that holds it.
    private static int? LineOf(string template, string name)
    {
        for (
            var at = template.IndexOf(name, StringComparison.Ordinal);
            at >= 0;
            at = template.IndexOf(name, at + 1, StringComparison.Ordinal)
        )
        {
            // A member of something else that is called so is another name; a member of this one is not.
            var isMember = at > 0 && template[at - 1] == '.';
            if (IsInTag(template, at) && !isMember && !IsOfName(template, at - 1) && !IsOfName(template, at + name.Length))
                return template.AsSpan(0, at).Count('\n') + 1;
        }

        return null;
    }

    private static bool IsInTag(string template, int at)
    {
        var before = template.AsSpan(0, at);
        return Math.Max(before.LastIndexOf("{{"), before.LastIndexOf("{%")) > before.LastIndexOf('}');
    }

    private static bool IsOfName(string template, int at) =>
        at >= 0 && at < template.Length && (char.IsLetterOrDigit(template[at]) || template[at] == '_');

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
