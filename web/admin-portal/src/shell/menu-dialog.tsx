import { Dialog } from '@pinportal/ui/dialog';
import { useShellMessages } from './messages/index.ts';
import { Navigation } from './navigation.tsx';

/** The navigation, where the window is too narrow to show it beside the page. */
export default function MenuDialog({ onClose }: { readonly onClose: () => void }) {
  const { menu } = useShellMessages();
  return (
    <Dialog title={menu} onClose={onClose}>
      <Navigation onNavigate={onClose} />
    </Dialog>
  );
}
