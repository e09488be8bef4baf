using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>Where mail is handed over for delivery.</summary>
public interface IPostOffice
{
    /// <summary>Whether it may take mail to this person at all.</summary>
    bool MayMail(Person to);

    /// <summary>Hands one mail over; false if it is refused for good, so that trying again would be in vain.</summary>
    Task<bool> Send(Mail mail, CancellationToken cancel);
}
