#include "ui/statuslook.h"

namespace keyturn {

ChipLook statusLook(SecretStatus status)
{
    switch (status) {
    case SecretStatus::RotationFailed:
        return {Icon::Bang, Token::DangerText, Token::DangerText, Token::DangerTint};
    case SecretStatus::Overdue:
        return {Icon::Triangle, Token::DangerText, Token::DangerText, Token::DangerTint};
    case SecretStatus::Unavailable:
        return {Icon::CrossCircle, Token::DangerText, Token::DangerText, Token::DangerTint};
    case SecretStatus::Rotating:
        return {Icon::Rotate, Token::AccentText, Token::AccentText, Token::AccentTint};
    case SecretStatus::DueSoon:
        return {Icon::Clock, Token::WarningText, Token::WarningText, Token::WarningTint};
    case SecretStatus::OnSchedule:
        return {Icon::CheckCircle, Token::TextSecondary, Token::SuccessIcon, std::nullopt};
    case SecretStatus::RotationOff:
        return {Icon::Pause, Token::NeutralText, Token::NeutralText, Token::NeutralTint};
    case SecretStatus::PendingDeletion:
        return {Icon::Trash, Token::VioletText, Token::VioletText, Token::VioletTint};
    case SecretStatus::Unknown:
        break;
    }
    return {Icon::Dots, Token::TextTertiary, Token::TextTertiary, std::nullopt};
}

Token rotationBarToken(SecretStatus status)
{
    switch (status) {
    case SecretStatus::RotationFailed:
    case SecretStatus::Overdue:
        return Token::DangerIcon;
    case SecretStatus::DueSoon:
        return Token::WarningIcon;
    case SecretStatus::Rotating:
        return Token::AccentFill;
    default:
        return Token::BorderControl;
    }
}

} // namespace keyturn
