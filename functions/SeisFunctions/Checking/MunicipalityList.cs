using SeisFunctions.Domain;
using SeisFunctions.Forms;

namespace SeisFunctions.Checking;

/// <summary>The table of municipalities as the reference list knows them, with the findings about its rows.</summary>
/// <param name="Rows">One per municipality named, in the order of the form.</param>
/// <param name="Findings">What is wrong or doubtful about them.</param>
/// <param name="Doubtful">How many rows a person must look at before it is said that they do not count: of a ward,
/// without consent, of another prefecture.</param>
/// <param name="MayCount">How many of those might count once a person has looked.</param>
/// <param name="Evidence">The cells that the list rests on.</param>
internal sealed record MunicipalityList(
    IReadOnlyList<ListedMunicipality> Rows,
    IReadOnlyList<Finding> Findings,
    int Doubtful,
    int MayCount,
    IReadOnlyList<Evidence> Evidence
)
{
    /// <summary>Labels of the columns for which those rows are doubtful, in the order of the form.</summary>
    public IReadOnlyList<string> InDoubt { get; init; } = [];

    /// <summary>How many municipalities of the prefecture agree, with an issue and wanted support each.</summary>
    public int Consenting => Rows.Count(row => row.Counts);

    /// <summary>How many of those a later list, about which an officer has not decided yet, does not name.</summary>
    public int Contested { get; init; }

    /// <summary>How many agree whichever list an officer chooses.</summary>
    public int Certain => Consenting - Contested;

    /// <summary>Whether there is a table to read at all.</summary>
    public bool IsRead { get; init; }

    /// <summary>The list of an application without its form, or of a call that asks for none.</summary>
    public static MunicipalityList None { get; } = new([], [], 0, 0, []);
}
