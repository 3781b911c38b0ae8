using System.Text.Json;
using Fluid;
using Fluid.Ast;
using SeisFunctions.Calls.Tables;

namespace SeisFunctions.Calls;

/// <summary>
/// Follows the names of a parsed template through the type of what it is filled in with: placeholders, their members,
/// variables of loops, filters.
/// </summary>
internal sealed class LetterNames(
    Type model,
    IReadOnlyDictionary<string, ReferenceTable> tables,
    FilterCollection filters
) : AstVisitor
{
    private const string Tables = "tables";

    // A variable whose type is not known (assigned, captured) is null, and may have any member.
    private Dictionary<string, Type?> variables = new(StringComparer.Ordinal)
    {
        ["nil"] = null,
        ["empty"] = null,
        ["blank"] = null,
    };

    /// <summary>Every name that there is not, as it is written, and what is wrong with it.</summary>
    public List<(string Written, string What)> Strangers { get; } = [];

    protected override Expression VisitMemberExpression(MemberExpression memberExpression)
    {
        TypeOf(memberExpression);
        return memberExpression;
    }

    protected override Expression VisitFilterExpression(FilterExpression filterExpression)
    {
        if (!filters.TryGetValue(filterExpression.Name, out _))
            Strangers.Add((filterExpression.Name, "is no filter."));
        return base.VisitFilterExpression(filterExpression);
    }

    protected override Statement VisitOutputStatement(OutputStatement outputStatement)
    {
        if (outputStatement.Expression is not MemberExpression member)
            return base.VisitOutputStatement(outputStatement);
        if (TypeOf(member) is { } type && (ElementOf(type) is not null || IsRecord(type)))
            Strangers.Add((Written(member), "is no text: name one of its members, in a loop if it is a list."));
        return outputStatement;
    }

    protected override Statement VisitAssignStatement(AssignStatement assignStatement)
    {
        base.VisitAssignStatement(assignStatement);
        variables[assignStatement.Identifier] = null;
        return assignStatement;
    }

    protected override Statement VisitCaptureStatement(CaptureStatement captureStatement)
    {
        base.VisitCaptureStatement(captureStatement);
        variables[captureStatement.Identifier] = null;
        return captureStatement;
    }

    protected override Statement VisitForStatement(ForStatement forStatement)
    {
        var list = forStatement.Source is MemberExpression member ? TypeOf(member) : null;
        var element = list is null ? null : ElementOf(list);
        if (list is not null && element is null)
            Strangers.Add(($"in {Written((MemberExpression)forStatement.Source)}", "names no list."));
        if (forStatement.Source is not MemberExpression)
            Visit(forStatement.Source);
        Visit(forStatement.Limit);
        Visit(forStatement.Offset);
        var outside = variables;
        variables = new(outside, StringComparer.Ordinal)
        {
            [forStatement.Identifier] = element,
            ["forloop"] = typeof(Loop),
        };
        foreach (var statement in forStatement.Statements)
            Visit(statement);
        variables = outside;
        Visit(forStatement.Else);
        return forStatement;
    }

    // Null where it cannot be told; that a name is a stranger has been noted then.
    private Type? TypeOf(MemberExpression member)
    {
        if (member.Segments is [IdentifierSegment { Identifier: Tables }, ..])
            return OfTable(member);
        var (type, known) = (model, "");
        foreach (var segment in member.Segments)
        {
            if (segment is not IdentifierSegment { Identifier: var name })
                return null;
            var members = known.Length > 0 ? MembersOf(type) : Outermost();
            known = known.Length == 0 ? name : $"{known}.{name}";
            if (!members.TryGetValue(name, out var found))
            {
                string[] allowed = [.. members.Where(one => one.Value is not null).Select(one => one.Key)];
                Strangers.Add((known, $"is no placeholder.{Nearest.Hint(name, allowed)}"));
                return null;
            }

            if (found is null)
                return null;
            type = found;
        }

        return type;
    }

    // The applicant's row of a reference table, and a column of it.
    private Type? OfTable(MemberExpression member)
    {
        string[] names = [.. member.Segments.OfType<IdentifierSegment>().Select(segment => segment.Identifier)];
        if (names is not [_, var table, var column])
            Strangers.Add((Written(member), "must name a table and a column: tables.TABLE.COLUMN."));
        else if (!tables.TryGetValue(table, out var known))
            Strangers.Add(($"{Tables}.{table}", $"is no table.{Nearest.Hint(table, [.. tables.Keys])}"));
        else if (!known.Columns.Contains(column))
            Strangers.Add((Written(member), $"is no column.{Nearest.Hint(column, [.. known.Columns])}"));
        else
            return typeof(string);
        return null;
    }

    // A variable hides a placeholder of the same name.
    private Dictionary<string, Type?> Outermost() =>
        new(variables.Concat(MembersOf(model)).DistinctBy(one => one.Key), StringComparer.Ordinal);

    private static string Written(MemberExpression member) =>
        string.Join('.', member.Segments.OfType<IdentifierSegment>().Select(segment => segment.Identifier));

    private static Dictionary<string, Type?> MembersOf(Type type) =>
        type == typeof(string) ? new() { ["size"] = typeof(int) }
        : ElementOf(type) is { } element
            ? new()
            {
                ["size"] = typeof(int),
                ["first"] = element,
                ["last"] = element,
            }
        : IsRecord(type)
            ? type.GetProperties()
                .ToDictionary(
                    property => JsonNamingPolicy.CamelCase.ConvertName(property.Name),
                    property => (Type?)property.PropertyType
                )
        : [];

    private static Type? ElementOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
            ? type.GetGenericArguments()[0]
            : null;

    private static bool IsRecord(Type type) =>
        type.Namespace?.StartsWith(nameof(SeisFunctions), StringComparison.Ordinal) == true && !type.IsEnum;

    // What Liquid itself offers within a loop.
    private sealed record Loop(int Index, int Index0, int Rindex, int Rindex0, bool First, bool Last, int Length);
}
