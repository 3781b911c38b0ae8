using SeisFunctions.Acknowledging;
using SeisFunctions.Briefing;
using SeisFunctions.Closing;
using SeisFunctions.Proving;
using SeisFunctions.Receiving;
using SeisFunctions.Storing;

namespace SeisFunctions.Intake;

/// <summary>
/// What a register is built again from: everything here is only ever added to, or is a fact that nothing can make
/// again.
/// </summary>
/// <param name="Mail">Raw messages, with how and when each came.</param>
/// <param name="Audit">Records of acts.</param>
/// <param name="Notes">What officers have written down, as far as it is not erased.</param>
/// <param name="Contacts">The list of contacts, as far as it is not erased.</param>
/// <param name="Letters">Which letters there are, and what became of them.</param>
/// <param name="Texts">Their texts.</param>
/// <param name="Calls">Which letters of the closing are left.</param>
/// <param name="Statements">Closing statements.</param>
/// <param name="Briefing">Registrations for the briefing, which came by no mail.</param>
/// <param name="Proofs">Trees of receipts, and the timestamps for them.</param>
/// <param name="Publications">What was published.</param>
public sealed record ReplaySource(
    RawMailStore Mail,
    AuditLog Audit,
    NoteTexts Notes,
    ContactRegister Contacts,
    LetterRegister Letters,
    LetterStore Texts,
    CallRegister Calls,
    StatementStore Statements,
    BriefingRegister Briefing,
    ProofStore Proofs,
    PublicationStore Publications
);
