using System.Globalization;
using SeisFunctions.Domain.Collections;

namespace SeisFunctions.Collecting;

/// <summary>A reminder that is to be written to an applicant for what is missing of a collection.</summary>
/// <param name="Applicant">Code of the applicant.</param>
/// <param name="Collection">Id of the collection.</param>
/// <param name="Due">Until when it is due, UTC.</param>
/// <param name="Days">Which of the days that the call names, from that date.</param>
/// <param name="Missing">What is missing.</param>
public sealed record Reminder(
    string Applicant,
    string Collection,
    DateTimeOffset Due,
    int Days,
    IReadOnlyList<CollectionEntry> Missing
)
{
    /// <summary>What it is written on: once for each, whoever prepares it how often.</summary>
    public string Occasion => string.Create(CultureInfo.InvariantCulture, $"{Collection}~{Due.UtcTicks:D19}~{Days}");
}
