namespace SeisFunctions.Calls.Geography;

/// <summary>The lists of one folder, checked against each other.</summary>
/// <param name="Prefectures">In order of code, with the romanised name in lower case.</param>
/// <param name="Municipalities">In order of code.</param>
/// <param name="Prefixes">What may stand before a municipality's name besides the prefecture: its 郡, its
/// island.</param>
/// <param name="FormerNames">Names no longer borne.</param>
/// <param name="Domains">Mail and web domains.</param>
internal sealed record GazetteerTables(
    IReadOnlyList<(Prefecture Prefecture, string Romaji)> Prefectures,
    IReadOnlyList<Municipality> Municipalities,
    IReadOnlyList<(Municipality Municipality, string Prefix, bool IsDistrict)> Prefixes,
    IReadOnlyList<FormerName> FormerNames,
    IReadOnlyList<MailDomainHint> Domains
);
