#include "services/types/deletion.h"

namespace keyturn {

std::optional<RecoveryWindow> RecoveryWindow::fromDays(int days)
{
    if (days < minimumDays || days > maximumDays)
        return std::nullopt;
    return RecoveryWindow(days);
}

} // namespace keyturn
