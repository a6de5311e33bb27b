'use client';

import { Camera, ImageUp } from 'lucide-react';
import styles from './photo-input.module.css';

interface PhotoInputProps {
  /** The name of the control: "Upload photo" or "Upload photos". */
  label: string;
  hint: string;
  isDisabled?: boolean;
  onFiles(files: File[]): void;
}

/** Where photos of this device are chosen or dropped; where one can touch the screen, also taken with its camera. */
export function PhotoInput({ label, hint, isDisabled = false, onFiles }: PhotoInputProps) {
  return (
    <div className={styles.inputs}>
      <div className={styles.drop}>
        <ImageUp aria-hidden size={22} />
        <span>
          {label} <small>{hint}</small>
        </span>
        <PhotoFiles label={label} isDisabled={isDisabled} onFiles={onFiles} />
      </div>
      <TakePhoto className={styles.camera} isDisabled={isDisabled} onFiles={onFiles} />
    </div>
  );
}

interface PhotoFilesProps extends Pick<PhotoInputProps, 'isDisabled' | 'onFiles'> {
  label: string;
  takesNow?: boolean;
}

/** The file input itself, to lie invisibly over what shows it. */
export function PhotoFiles({ label, isDisabled, takesNow = false, onFiles }: PhotoFilesProps) {
  return (
    <input
      type="file"
      aria-label={label}
      accept="image/*"
      multiple={!takesNow}
      capture={takesNow ? 'environment' : undefined}
      disabled={isDisabled}
      onChange={(event) => {
        const files = [...(event.target.files ?? [])];
        // So that the same file can be chosen again after a refusal.
        event.target.value = '';
        if (files.length > 0) onFiles(files);
      }}
    />
  );
}

interface TakePhotoProps extends Pick<PhotoInputProps, 'isDisabled' | 'onFiles'> {
  className?: string;
}

/** Opens the camera of a phone. Not there where nobody touches the screen. */
export function TakePhoto({ className = '', isDisabled, onFiles }: TakePhotoProps) {
  return (
    <div className={`${styles.take} ${className}`}>
      <Camera aria-hidden size={16} />
      Take photo
      <PhotoFiles label="Take photo" takesNow isDisabled={isDisabled} onFiles={onFiles} />
    </div>
  );
}
