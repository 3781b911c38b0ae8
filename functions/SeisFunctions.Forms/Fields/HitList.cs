using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Packaging;

namespace SeisFunctions.Forms.Fields;

/// <summary>The places that answer to labels of a form, as far as they are found; they are counted.</summary>
internal sealed class HitList(ReadingBudget budget)
{
    private readonly List<Hit> all = [];
    private readonly Dictionary<Spot, Hit> bySpot = [];
    private readonly HashSet<string> fields = [];

    public IReadOnlyList<Hit> All => all;

    public void Add(Hit hit)
    {
        all.Add(hit);
        bySpot.TryAdd(hit.Spot, hit);
        fields.Add(hit.Match.Field.Id);
        budget.CheckCandidates(all.Count);
    }

    public void Add(IEnumerable<Hit> hits)
    {
        foreach (var hit in hits)
        {
            Add(hit);
        }
    }

    /// <summary>In the same place of the order.</summary>
    public void Replace(Hit hit, Hit changed)
    {
        all[all.IndexOf(hit)] = changed;
        if (ReferenceEquals(bySpot[hit.Spot], hit))
        {
            bySpot[hit.Spot] = changed;
        }
    }

    /// <summary>The place whose label stands there, or null.</summary>
    public Hit? At(Spot spot) => bySpot.GetValueOrDefault(spot);

    public bool Holds(FieldDefinition field) => fields.Contains(field.Id);
}
