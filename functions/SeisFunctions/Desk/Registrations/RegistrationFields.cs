using SeisFunctions.Briefing;
using SeisFunctions.Calls.Briefings;
using SeisFunctions.Desk.Acting;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain;

namespace SeisFunctions.Desk.Registrations;

/// <summary>The fields of a registration in forms of officers.</summary>
internal static class RegistrationFields
{
    private const string Name = "name",
        Organisation = "organisation",
        Department = "department",
        Kind = "kind",
        Email = "email",
        Admitted = "admitted",
        ByRules = "rules",
        Yes = "yes",
        No = "no";

    /// <summary>To be filled in; with what stands there by now where it is corrected, and without the address.</summary>
    public static IReadOnlyList<ActField> Of(BriefingRules briefing, RegistrationEntry? now) =>
        [
            new(Name, "氏名", ActFieldKind.Line, now?.Name ?? "", true, "1人の氏名を入力してください。"),
            new(
                Organisation,
                "所属",
                ActFieldKind.Line,
                now?.Organisation ?? "",
                true,
                Longest: RegistrationEntry.LongestOrganisation
            ),
            new(
                Department,
                "部署・役職",
                ActFieldKind.Line,
                now?.Department ?? "",
                false,
                Longest: RegistrationEntry.LongestOrganisation
            ),
            new(
                Kind,
                "区分",
                ActFieldKind.Choice,
                now?.Kind ?? "",
                true,
                Options: [.. briefing.Kinds.Select(kind => new Choice(kind.Id, kind.Label, false))]
            ),
            .. now is null
                ? [new ActField(Email, "メールアドレス", ActFieldKind.Line, "", true, Longest: 254)]
                : Array.Empty<ActField>(),
            new(
                Admitted,
                "参加の可否",
                ActFieldKind.Choice,
                now?.Admitted switch
                {
                    true => Yes,
                    false => No,
                    null => ByRules,
                },
                true,
                "「規則のとおり」以外を選ぶ場合は、理由を入力してください。",
                [
                    new(ByRules, "規則のとおり（区分とメールアドレスで判断する）", false),
                    new(Yes, "参加を認める", false),
                    new(No, "参加の対象外とする", false),
                ]
            ),
        ];

    /// <summary>What was filled in.</summary>
    /// <param name="values">The values.</param>
    /// <param name="email">The address where it is not among them.</param>
    public static (RegistrationForm Form, bool? Admitted) Read(
        IReadOnlyDictionary<string, string> values,
        string? email = null
    ) =>
        (
            new(
                values[Name],
                values[Organisation],
                values[Department],
                values[Kind],
                email ?? values[Email],
                Consents: false
            ),
            values[Admitted] switch
            {
                Yes => true,
                No => false,
                _ => null,
            }
        );
}
