using System.Globalization;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Querying;

namespace SeisFunctions.Desk.Acting;

/// <summary>
/// Which version of a thing a person saw, and when: it goes along from the page to the form, and back with the form.
/// </summary>
/// <param name="Version">The version, or null where that is not known.</param>
/// <param name="At">When, UTC.</param>
internal sealed record SeenFields(SeenVersion? Version, DateTimeOffset At)
{
    private const string VersionField = "version",
        AtField = "at";

    /// <summary>A link to the form of an act, from a page that shows this version.</summary>
    public Link On(Link link) =>
        link with
        {
            Href =
                link.Href
                + (link.Href.Contains('?', StringComparison.Ordinal) ? '&' : '?')
                + $"{VersionField}={Version}&{AtField}={At.UtcTicks.ToString(CultureInfo.InvariantCulture)}",
        };

    /// <inheritdoc cref="On(Link)"/>
    public IReadOnlyList<Link> On(IEnumerable<Link> links) => [.. links.Select(On)];

    /// <summary>As unseen fields of a form.</summary>
    public IReadOnlyList<ActField> Fields =>
        [
            new(VersionField, "版", ActFieldKind.Hidden, Version?.ToString() ?? "", false),
            new(
                AtField,
                "表示した時刻",
                ActFieldKind.Hidden,
                At.UtcTicks.ToString(CultureInfo.InvariantCulture),
                false
            ),
        ];

    /// <summary>What a form says that was sent.</summary>
    public static SeenFields Of(IReadOnlyDictionary<string, string> given, DateTimeOffset now) =>
        new(
            SeenVersion.Parse(given.GetValueOrDefault(VersionField)),
            InstantOf(given.GetValueOrDefault(AtField)) ?? now
        );

    /// <summary>
    /// What the link says by which a form was opened; without it, the person sees the thing as it is now.
    /// </summary>
    public static SeenFields Of(IQueryCollection query, SeenVersion current, DateTimeOffset now) =>
        query.ContainsKey(VersionField)
            ? new(SeenVersion.Parse(query[VersionField]), InstantOf(query[AtField]) ?? now)
            : new(current, now);

    private static DateTimeOffset? InstantOf(string? ticks) =>
        long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
        && value <= DateTimeOffset.MaxValue.UtcTicks
            ? new(value, TimeSpan.Zero)
            : null;
}
