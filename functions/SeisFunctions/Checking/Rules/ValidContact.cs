using SeisFunctions.Calls;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Checking.Rules;

/// <summary>
/// There is somebody to write to and to call: the fields with the roles <c>contactName</c>, <c>telephone</c> and
/// <c>email</c> hold a name, a telephone number and a mail address that are ones.
/// </summary>
internal sealed record ValidContact : Rule
{
    private static readonly FieldRole[] Roles = [FieldRole.ContactName, FieldRole.Telephone, FieldRole.Email];

    /// <inheritdoc/>
    public override IEnumerable<CallFault> FaultsIn(CallDefinition call) =>
        Roles.SelectMany(role => Need.Field(call, role));

    /// <inheritdoc/>
    public override Opinion Judge(ApplicationCase c) =>
        All.Of(Roles.Select(c.Call.FieldWith).OfType<FieldAddress>().Select(field => new Filled(field).Judge(c)));
}
