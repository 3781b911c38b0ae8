using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Forms;

namespace SeisFunctions.Checking;

/// <summary>All that the rules look at: the application, the call, and the municipalities as the reference list knows them.</summary>
internal sealed record ApplicationCase(Application Application, CallDefinition Call, MunicipalityList Municipalities)
{
    /// <summary>Whether 様式1 asks for wide-area support; null if the form is missing or its choice is not clear.</summary>
    public bool? WideArea => Field(FormFields.Form1, FormFields.ApplicationKind)?.Value is { } kind ? kind == FormFields.WideArea : null;

    /// <summary>The field, or null if its form is missing.</summary>
    public FieldReading? Field(string form, string field) => Application.Field(form, field);

    /// <summary>Name of a form as people know it.</summary>
    public string NameOf(string form) => Call.Forms.First(definition => definition.Id == form).Name;
}
