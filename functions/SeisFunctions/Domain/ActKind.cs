namespace SeisFunctions.Domain;

/// <summary>
/// What can be done to the register and is kept for good. In storage, in the API and in documents each is called by its
/// name.
/// </summary>
public enum ActKind
{
    /// <summary>A person places a submission with a prefecture.</summary>
    Assign,

    /// <summary>A person rules that a submission is no application.</summary>
    Reject,

    /// <summary>
    /// A person has dealt with correspondence, or settles a finding of an application: which of the two, its subject
    /// tells.
    /// </summary>
    Settle,

    /// <summary>A person takes back the last act on a submission that is not taken back yet.</summary>
    Undo,

    /// <summary>A person lets a submission count that the rules hold back.</summary>
    Accept,

    /// <summary>A person chooses between two submissions that may be two applications.</summary>
    Choose,

    /// <summary>
    /// A person states for whom, when and where something was received that the secretariat itself has sent in.
    /// </summary>
    File,

    /// <summary>
    /// Whoever reads mail at the address that an upload states has confirmed it by the link that was mailed there.
    /// </summary>
    Confirm,

    /// <summary>A person accepts the sender of a submission for its applicant, or takes that back.</summary>
    AcceptSender,

    /// <summary>A person has a submission read again.</summary>
    Retry,

    /// <summary>A person decides about an application.</summary>
    Decide,

    /// <summary>A person records that an applicant has withdrawn.</summary>
    Withdraw,

    /// <summary>A person takes back what was decided about an application.</summary>
    Undecide,

    /// <summary>A person decides whether an application is selected.</summary>
    Select,

    /// <summary>A person takes back whether an application is selected.</summary>
    Unselect,

    /// <summary>
    /// A person writes down a hearing: its plan, and what was answered. What it says stands elsewhere, to be erased with
    /// the application.
    /// </summary>
    Hear,

    /// <summary>A person overrules the rules about one requirement.</summary>
    Overrule,

    /// <summary>A person takes back what was said about a requirement or a finding.</summary>
    TakeBack,

    /// <summary>A person has a letter sent again.</summary>
    Resend,

    /// <summary>
    /// A person writes down a note or a call, or takes over a list of whom to call: which of them, its subject tells. What
    /// it says stands elsewhere, to be erased with what it is about.
    /// </summary>
    Note,

    /// <summary>A person hands a submission or an application to an officer, takes it over, or gives it back.</summary>
    Own,

    /// <summary>
    /// A person has dealt with a late submission, with an application that has to be mended, or with a letter that did
    /// not arrive. What changes afterwards is open again.
    /// </summary>
    Handle,

    /// <summary>
    /// An officer writes a letter, or changes one that is not released yet; or an entry of the list of questions and
    /// answers. What it says stands elsewhere, to be erased with what it is about.
    /// </summary>
    Draft,

    /// <summary>An officer has a letter sent that they have written, or an entry read by all.</summary>
    Release,

    /// <summary>
    /// An officer gives up a letter that is not released yet, or all of a round; or takes an entry from the public page.
    /// </summary>
    Discard,

    /// <summary>
    /// An officer has letters to many drafted, those that are missing, and says when they go out once they are approved.
    /// </summary>
    Prepare,

    /// <summary>An officer approves a letter to many, or all of a round that are free of faults.</summary>
    Approve,

    /// <summary>An officer takes the approval back before the letter goes out, or all of a round.</summary>
    Stop,

    /// <summary>
    /// A person enters a registration for the briefing, or corrects one. What it says stands elsewhere, to be erased with
    /// the registration.
    /// </summary>
    Register,

    /// <summary>A person removes a registration for the briefing.</summary>
    Deregister,

    /// <summary>A person closes the registration for the briefing before its time.</summary>
    CloseRegistration,

    /// <summary>A person opens it again.</summary>
    OpenRegistration,

    /// <summary>A person says where the briefing is joined. What they say stands elsewhere.</summary>
    SetMeeting,

    /// <summary>A person says for which collection a mail is.</summary>
    Collect,

    /// <summary>A person records that something that is due is received otherwise than by mail.</summary>
    MarkReceived,

    /// <summary>A person says that something that is due need not come.</summary>
    Waive,

    /// <summary>A person says that what has come of something that is due does not count, and asks for it again.</summary>
    AskAgain,

    /// <summary>A person sets another date for something that is due.</summary>
    Reschedule,

    /// <summary>A person takes back what was said about something that is due.</summary>
    Unmark,

    /// <summary>A person extends the deadline.</summary>
    Extend,

    /// <summary>A person has the call closed although something is waited for.</summary>
    CloseAnyway,

    /// <summary>
    /// A person changes how a text of an application is worded where it is published, or takes that back. The
    /// application stays as it is; what the text says stands elsewhere, to be erased with it.
    /// </summary>
    Reword,

    /// <summary>A person publishes the candidates: the documents are kept as they then are.</summary>
    Publish,

    /// <summary>The register is sealed for the closing statement: from then on nothing changes by itself.</summary>
    Seal,

    /// <summary>The closing statement has been written.</summary>
    Close,

    /// <summary>Today's reader and rules are applied to what was received before.</summary>
    Reevaluate,

    /// <summary>Personal data is erased.</summary>
    Erase,
}
