using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Packaging;

namespace SeisFunctions.Forms.Fields;

/// <summary>The places that answer to labels of a form, as far as they are found; they are counted.</summary>
internal sealed class HitList(ReadingBudget budget)
{
    private readonly List<Hit> all = [];

    public IReadOnlyList<Hit> All => all;

    public void Add(Hit hit)
    {
        all.Add(hit);
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
    public void Replace(Hit hit, Hit changed) => all[all.IndexOf(hit)] = changed;

    /// <summary>The place whose label stands there, or null.</summary>
    public Hit? At(Spot spot)
    {
        foreach (var hit in all)
        {
            if (hit.Spot == spot)
            {
                return hit;
            }
        }

        return null;
    }

    public bool Holds(FieldDefinition field) => all.Exists(hit => hit.Match.Field.Id == field.Id);
}
